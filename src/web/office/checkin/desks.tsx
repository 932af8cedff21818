import { Hono } from 'hono'
import { changeDesk } from '../../../domain/checkin/change-desk.ts'
import { findDesks, type OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { deskForm } from './desk-form.ts'
import { DeskPage } from './desk-page.tsx'

/** One desk of an event: link, QR code and passphrase for its helpers, and what can be changed while it is open. */
export const desks = new Hono<AppEnv>()
  .get('/office/events/:id/checkin/desks/:desk', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const desk = await deskOf(c)
    const form = { language: c.var.language, values: deskForm.values(desk, { ...event, opening: false }), errors: {} }
    return c.html(<DeskPage layout={officeLayout(c, event)} {...{ form, event, desk }} />)
  })
  .post('/office/events/:id/checkin/desks/:desk', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const desk = await deskOf(c)
    const sent = await submitted(c, deskForm, { ...event, opening: false }, (change) =>
      changeDesk(c.env, c.var.staff, { eventId: event.id, deskId: desk.id, change }),
    )
    if (sent.again)
      return c.html(<DeskPage layout={officeLayout(c, event)} {...{ form: sent.again, event, desk }} />, 422)
    return c.redirect(`/office/events/${event.id}/checkin/desks/${desk.id}?done=saved`, 303)
  })

/** Throws Refusal `not-found`. */
async function deskOf(c: Context<'/:id/:desk'>): Promise<OfficeDesk> {
  const { id: eventId, desk: deskId } = c.req.param()
  const desk = (await findDesks(c.env, c.var.staff, eventId)).find(({ id }) => id === deskId)
  if (!desk) throw new Refusal('not-found')
  return desk
}
