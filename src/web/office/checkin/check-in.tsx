import { Hono } from 'hono'
import { closeDesk } from '../../../domain/checkin/close-desk.ts'
import { endRehearsal } from '../../../domain/checkin/end-rehearsal.ts'
import { findDesks } from '../../../domain/checkin/find-desks.ts'
import { openDesk } from '../../../domain/checkin/open-desk.ts'
import { readCheckInOverview } from '../../../domain/checkin/read-check-in-overview.ts'
import { readWhoCame } from '../../../domain/checkin/read-who-came.ts'
import { settleConflict } from '../../../domain/checkin/settle-conflict.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { pageOfQuery } from '../page-of-query.ts'
import { CheckInPage } from './check-in-page.tsx'
import { deskForm } from './desk-form.ts'
import { WhoCamePage } from './who-came-page.tsx'

/** Who has come, and the desks where people are checked in. */
export const checkIn = new Hono<AppEnv>()
  .get('/office/events/:id/checkin', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: { walkIns: 'on' }, errors: {} }
    return c.html(await page(c, event, form))
  })
  .post('/office/events/:id/checkin/desks', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, deskForm, { ...event, opening: true }, (desk) =>
      openDesk(c.env, c.var.staff, { eventId: event.id, desk }),
    )
    if (sent.again) return c.html(await page(c, event, sent.again), 422)
    return c.redirect(`/office/events/${event.id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/desks/:desk/closure', async (c) => {
    const { id, desk } = c.req.param()
    await closeDesk(c.env, c.var.staff, { eventId: id, deskId: desk })
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })
  .get('/office/events/:id/checkin/lists/:list', async (c) => {
    const { id, list } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const inside = c.req.query('inside') === '1'
    const which = { eventId: id, listId: list, inside }
    const came = await readWhoCame(c.env, c.var.staff, which, pageOfQuery(c.req.query()))
    return c.html(<WhoCamePage layout={officeLayout(c, event)} event={event} came={came} inside={inside} />)
  })
  .post('/office/events/:id/checkin/conflicts/:scan/settlement', async (c) => {
    const { id, scan } = c.req.param()
    await settleConflict(c.env, c.var.staff, { eventId: id, scan: Number(scan) || 0 })
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/rehearsal-end', async (c) => {
    const id = c.req.param('id')
    await endRehearsal(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })

async function page(c: Context, event: EventRecord, form: FormState) {
  const [desks, overview] = await Promise.all([
    findDesks(c.env, c.var.staff, event.id),
    readCheckInOverview(c.env, c.var.staff, event.id),
  ])
  const layout = officeLayout(c, event, `/office/events/${event.id}/checkin`)
  return <CheckInPage layout={layout} form={form} event={event} desks={desks} overview={overview} />
}
