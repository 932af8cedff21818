import { Hono } from 'hono'
import { closeDesk } from '../../domain/checkin/close-desk.ts'
import { endRehearsal } from '../../domain/checkin/end-rehearsal.ts'
import { findDesks } from '../../domain/checkin/find-desks.ts'
import { openDesk } from '../../domain/checkin/open-desk.ts'
import { readCheckInOverview } from '../../domain/checkin/read-check-in-overview.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { readManagedEvent } from '../../domain/events/read-managed-event.ts'
import type { Ask, House } from '../env.ts'
import type { FormState } from '../ui/form.ts'
import { readForm } from '../ui/read-form.ts'
import { CheckInPage } from './check-in-page.tsx'
import { deskLabels, readDeskForm } from './desk-form.ts'
import { officeFrame } from './frame.ts'
import { saved } from './saved.ts'

/** Who has come, and the desks where people are checked in. */
export const checkIn = new Hono<House>()
  .get('/office/events/:id/checkin', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: { walkIns: 'on' }, errors: {} }
    return c.html(await page(c, event, form))
  })
  .post('/office/events/:id/checkin/desks', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const read = readDeskForm(values, event, language)
    const outcome = read.desk
      ? await saved(openDesk(c.env, staff, { eventId: event.id, desk: read.desk }), language, {
          invalid: 'closesAt.date',
        })
      : { errors: read.errors }
    if (outcome.errors) {
      const badEnd = read.desk && 'closesAt.date' in outcome.errors && { 'closesAt.date': deskLabels(language).badEnd }
      return c.html(await page(c, event, { language, values, errors: badEnd || outcome.errors }), 422)
    }
    return c.redirect(`/office/events/${event.id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/desks/:desk/closure', async (c) => {
    const { id, desk } = c.req.param()
    await closeDesk(c.env, c.var.staff, { eventId: id, deskId: desk })
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/rehearsal-end', async (c) => {
    const id = c.req.param('id')
    await endRehearsal(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })

async function page(c: Ask, event: EventRecord, form: FormState) {
  const [desks, overview] = await Promise.all([
    findDesks(c.env, c.var.staff, event.id),
    readCheckInOverview(c.env, c.var.staff, event.id),
  ])
  const frame = officeFrame(c, event, `/office/events/${event.id}/checkin`)
  return <CheckInPage frame={frame} form={form} event={event} desks={desks} overview={overview} />
}
