import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { waitingListMode } from '../../../domain/events/registration-rules.ts'
import { readQueue } from '../../../domain/registrations/read-queue.ts'
import { reRank } from '../../../domain/seats/re-rank.ts'
import { setWaitingList } from '../../../domain/seats/set-waiting-list.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { House } from '../../env.ts'
import type { FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeFrame } from '../frame.ts'
import { missingReason, saved } from '../saved.ts'
import { WaitingPage } from './waiting-page.tsx'

/** The waiting list as the office leads it. */
export const waiting = new Hono<House>()
  .get('/office/events/:id/waiting', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const queue = await readQueue(c.env, event.id)
    const form = { language: c.var.language, values: {}, errors: {} }
    return c.html(<WaitingPage frame={officeFrame(c, event)} form={form} event={event} queue={queue} />)
  })
  .post('/office/events/:id/waiting/mode', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const mode = waitingListMode.safeParse((await readForm(c)).waitingList)
    if (!mode.success) throw new Refusal('invalid')
    await setWaitingList(c.env, c.var.staff, { eventId: event.id, mode: mode.data })
    return c.redirect(`/office/events/${event.id}/waiting?done=saved`, 303)
  })
  .post('/office/events/:id/waiting/order', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const reason = values.reason?.trim() ?? ''
    const outcome = reason
      ? await saved(reRank(c.env, staff, { eventId: event.id, claimIds: orderOf(values), reason }), language)
      : missingReason(language)
    if (outcome.errors) {
      const form = { language, values, errors: outcome.errors }
      const frame = officeFrame(c, event, `/office/events/${event.id}/waiting`)
      const queue = await readQueue(c.env, event.id)
      return c.html(<WaitingPage frame={frame} form={form} event={event} queue={queue} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/waiting?done=ranked`, 303)
  })

/** The claims by the places typed beside them. Who was given somebody's place stands before them: they were moved up. */
function orderOf(values: FormValues): string[] {
  const places = Object.entries(values).flatMap(([name, place]) => {
    const claim = /^rank\.(.+)$/.exec(name)?.[1]
    return claim ? [{ claim, place: Number(place) || Number.MAX_SAFE_INTEGER }] : []
  })
  return places
    .map((one, index) => ({ ...one, moved: one.place !== index + 1 }))
    .sort((a, b) => a.place - b.place || Number(b.moved) - Number(a.moved))
    .map(({ claim }) => claim)
}
