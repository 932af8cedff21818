import { type Context, Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { waitingListMode } from '../../../domain/events/registration-rules.ts'
import { readQueue } from '../../../domain/registrations/waiting/read-queue.ts'
import { reRank } from '../../../domain/seats/re-rank.ts'
import { setWaitingList } from '../../../domain/seats/set-waiting-list.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv } from '../../env.ts'
import type { FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { missingReason, saved } from '../saved.ts'
import { type QueuePlace, type Queues, queueQuery, WaitingPage } from './waiting-page.tsx'

/** The waiting list as the office leads it. */
export const waiting = new Hono<AppEnv>()
  .get('/office/events/:id/waiting', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: {}, errors: {} }
    return c.html(
      <WaitingPage layout={officeLayout(c, event)} form={form} event={event} queues={await queuesOf(c, event.id)} />,
    )
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
      const layout = officeLayout(c, event, `/office/events/${event.id}/waiting`)
      return c.html(<WaitingPage layout={layout} form={form} event={event} queues={await queuesOf(c, event.id)} />, 422)
    }
    return c.redirect(`/office/events/${event.id}/waiting${queueQuery({ ...placeIn(c), done: 'ranked' })}`, 303)
  })

/** At most this many stand on one page, and can be put into another order among themselves. */
const size = 200

/** Which pages of the two lists are looked at. */
function placeIn(c: Context<AppEnv>): QueuePlace {
  const { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore } = c.req.query()
  return { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore }
}

async function queuesOf(c: Context<AppEnv>, eventId: string): Promise<Queues> {
  const place = placeIn(c)
  const { after, before, 'session-after': sessionAfter, 'session-before': sessionBefore } = place
  const [attendances, sessions] = await readQueue(
    c.env,
    eventId,
    { of: 'attendance', size, after, before },
    { of: 'session', size, after: sessionAfter, before: sessionBefore },
  )
  return { place, attendances, sessions }
}

/**
 * The claims by the places typed beside them, of which the first shown was the `first`. Who was given somebody's place stands
 * before them: they were moved up.
 */
function orderOf(values: FormValues): string[] {
  const first = Number(values.first) || 1
  const places = Object.entries(values).flatMap(([name, place]) => {
    const claim = /^rank\.(.+)$/.exec(name)?.[1]
    return claim ? [{ claim, place: Number(place) || Number.MAX_SAFE_INTEGER }] : []
  })
  return places
    .map((one, index) => ({ ...one, moved: one.place !== first + index }))
    .sort((a, b) => a.place - b.place || Number(b.moved) - Number(a.moved))
    .map(({ claim }) => claim)
}
