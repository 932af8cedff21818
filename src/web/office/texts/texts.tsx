import { Hono } from 'hono'
import { findLetterTexts } from '../../../domain/events/find-letter-texts.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { setLetterStyle } from '../../../domain/events/set-letter-style.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { TextsPage } from './texts-page.tsx'

/** Which letters of an event are in its own words, and how all of them greet. */
export const texts = new Hono<AppEnv>()
  .get('/office/events/:id/texts', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const own = await findLetterTexts(c.env, event.id)
    return c.html(<TextsPage layout={officeLayout(c, event)} event={event} own={own} />)
  })
  .post('/office/events/:id/texts/style', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const { style } = await readForm(c)
    if (style !== 'formal' && style !== 'plain') throw new Refusal('invalid')
    await setLetterStyle(c.env, c.var.staff, { eventId: event.id, style })
    return c.redirect(`/office/events/${event.id}/texts?done=saved`, 303)
  })
