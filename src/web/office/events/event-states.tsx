import { Hono } from 'hono'
import { publishEvent, unpublishEvent } from '../../../domain/events/publish-event.ts'
import type { AppEnv } from '../../env.ts'

/** How an event stands: public, withdrawn. */
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
