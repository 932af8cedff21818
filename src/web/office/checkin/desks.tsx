import { Hono } from 'hono'
import { changeDesk } from '../../../domain/checkin/change-desk.ts'
import { findDesks, type OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { deadlineValues } from '../moments.ts'
import { officeLayout } from '../office-layout.ts'
import { DeskPage } from './desk-page.tsx'
import { savedDesk } from './saved-desk.ts'

/** One desk of an event: link, QR code and passphrase for its helpers, and what can be changed while it is open. */
export const desks = new Hono<AppEnv>()
  .get('/office/events/:id/checkin/desks/:desk', async (c) => {
    const { id, desk: deskId } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const desk = await deskOf(c, id, deskId)
    return c.html(page(c, event, desk, valuesOf(desk, event)))
  })
  .post('/office/events/:id/checkin/desks/:desk', async (c) => {
    const { language, staff } = c.var
    const { id, desk: deskId } = c.req.param()
    const event = await readManagedEvent(c.env, staff, id)
    const desk = await deskOf(c, id, deskId)
    const values = await readForm(c)
    const outcome = await savedDesk(values, event, language, (change) =>
      changeDesk(c.env, staff, { eventId: id, deskId, change }),
    )
    if (outcome.errors) return c.html(page(c, event, desk, values, outcome.errors), 422)
    return c.redirect(`/office/events/${id}/checkin/desks/${deskId}?done=saved`, 303)
  })

/** Throws Refusal `not-found`. */
async function deskOf(c: Context, eventId: string, deskId: string): Promise<OfficeDesk> {
  const desk = (await findDesks(c.env, c.var.staff, eventId)).find(({ id }) => id === deskId)
  if (!desk) throw new Refusal('not-found')
  return desk
}

function page(c: Context, event: EventRecord, desk: OfficeDesk, values: FormValues, errors: FieldErrors = {}) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/checkin/desks/${desk.id}`)
  return <DeskPage layout={layout} form={{ language: c.var.language, values, errors }} event={event} desk={desk} />
}

function valuesOf({ label, headCountLimit, limitIsHard, walkIns, closesAt }: OfficeDesk, { zone }: EventRecord) {
  return {
    label,
    headCountLimit: headCountLimit === null ? '' : String(headCountLimit),
    limitIsHard: limitIsHard ? 'on' : '',
    walkIns: walkIns ? 'on' : '',
    ...deadlineValues('closesAt', closesAt, zone),
  }
}
