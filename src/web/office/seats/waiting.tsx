import { type Context, Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { readQueue } from '../../../domain/registrations/waiting/read-queue.ts'
import { reRank } from '../../../domain/seats/re-rank.ts'
import { setWaitingList } from '../../../domain/seats/set-waiting-list.ts'
import type { AppEnv } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { modeForm, orderForm, type QueuePlace, type Queues, queueQuery, WaitingPage } from './waiting-page.tsx'

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
    const sent = await submitted(c, modeForm, {}, ({ waitingList }) =>
      setWaitingList(c.env, c.var.staff, { eventId: event.id, mode: waitingList }),
    )
    return sent.again ? page(c, event, sent.again) : c.redirect(`/office/events/${event.id}/waiting?done=saved`, 303)
  })
  .post('/office/events/:id/waiting/order', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, orderForm, { cut: false }, ({ reason }, values) =>
      reRank(c.env, c.var.staff, { eventId: event.id, claimIds: orderOf(values), reason }),
    )
    if (sent.again) return page(c, event, sent.again)
    return c.redirect(`/office/events/${event.id}/waiting${queueQuery({ ...placeIn(c), done: 'ranked' })}`, 303)
  })

async function page(c: Context, event: EventRecord, form: FormState) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/waiting`)
  const queues = await queuesOf(c, event.id)
  return c.html(<WaitingPage {...{ layout, form, event, queues }} />, 422)
}

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
