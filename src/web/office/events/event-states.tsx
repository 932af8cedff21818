import { Hono } from 'hono'
import { publishEvent, unpublishEvent } from '../../../domain/events/publish-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { cancelEvent, countCancellationLetters } from '../../../domain/registrations/cancelling/cancel-event.ts'
import type { AppEnv } from '../../env.ts'
import { officeLayout } from '../office-layout.ts'
import { EventCancellationPage } from './event-cancellation-page.tsx'

/** How an event stands: public, withdrawn, called off. */
export const eventStates = new Hono<AppEnv>()
  .post('/office/events/:id/publication', async (c) => {
    const id = c.req.param('id')
    await publishEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=published`, 303)
  })
  .post('/office/events/:id/publication/withdrawal', async (c) => {
    const id = c.req.param('id')
    await unpublishEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=withdrawn`, 303)
  })
  .get('/office/events/:id/cancellation', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const letters = await countCancellationLetters(c.env, event.id)
    return c.html(<EventCancellationPage layout={officeLayout(c, event)} event={event} letters={letters} />)
  })
  .post('/office/events/:id/cancellation', async (c) => {
    const id = c.req.param('id')
    await cancelEvent(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}?done=called-off`, 303)
  })
