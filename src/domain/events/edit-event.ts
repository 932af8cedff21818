import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { sameValue } from '../../lib/same-value.ts'
import { note } from '../audit/note.ts'
import { eventColumns } from './event-columns.ts'
import type { EventInput } from './event-input.ts'
import { eventQuota } from './event-quota.ts'
import { planMove } from './plan-move.ts'
import { datedState, readDated } from './read-dated.ts'
import type { EventRecord } from './read-event.ts'
import { readManagedEvent } from './read-managed-event.ts'
import { seriesOfHost } from './series-of-host.ts'
import { sizedTo } from './sized-to.ts'
import { unlessMoved } from './unless-moved.ts'

/**
 * Changes an event and its seats. More seats go to those who wait, in the same batch; fewer than are taken is refused
 * (`seats-taken`), or wanted from now on (`below`). Another day or zone, or hours that would leave something outside, are not set here, for much else goes along:
 * all but the dates is saved, and `reschedule` moves those (`date-kept`). Other hours raise the sequence of every calendar entry
 * (a house rule). Throws Refusal `not-found`, `slug-taken`, `seats-taken`, `other-host` (its series), `changed-meanwhile`,
 * `invalid`.
 */
export async function editEvent(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { id, event }: { id: string; event: EventInput },
): Promise<'saved' | 'date-kept'> {
  const before = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const asked = eventColumns(event, now)
  const moved = await movedBy(deps, before, asked, now)
  const columns = moved?.asks ? { ...asked, ...datesOf(before) } : asked
  const { size, aim } = eventQuota(before)
  const resized = (aim ?? size) !== event.capacity
  const fields = [...changedFields(before, columns), ...(resized ? (['capacity'] as const) : [])]
  const done = moved?.asks ? 'date-kept' : 'saved'
  if (fields.length === 0) return done
  await deps.store.write((draft) => [
    moved
      ? draft.run(refuse('changed-meanwhile', sql`${datedState(id)} is not ${moved.state}`))
      : unlessMoved(draft, before),
    seriesOfHost(draft, { seriesId: columns.seriesId, hostId: before.hostId }),
    draft.update(events).set(columns).where(eq(events.id, id)),
    draft.run(sql`update quotas set ${sizedTo(event.capacity, event.below)}, changed_at = ${now}
      where event_id = ${id} and scope = 'event'`),
    note(draft, actor, { hostId: before.hostId, eventId: id, at: now, verb: 'event.edited', about: id, fields }),
  ])
  return done
}

function datesOf({ startsAt, endsAt, allDay, zone, opensAt, closesAt, forgetAt }: EventRecord) {
  return { startsAt, endsAt, allDay, zone, opensAt, closesAt, forgetAt }
}

/** Whether other dates are a move: another day or zone, or hours that leave something outside. Undefined: the dates are the same. */
async function movedBy(
  deps: Pick<Deps, 'store'>,
  before: EventRecord,
  { startsAt, endsAt, allDay, zone, opensAt, closesAt, forgetAt }: ReturnType<typeof eventColumns>,
  now: Instant,
): Promise<{ asks: boolean; state: string } | undefined> {
  const date = { startsAt, endsAt, allDay, zone }
  if (Object.entries(date).every(([name, value]) => before[name as keyof typeof date] === value)) return undefined
  const dated = await readDated(deps, before)
  const byHand = { opening: opensAt, closing: closesAt, deletion: forgetAt }
  const plan = planMove(dated.event, { date, byHand }, now)
  return { asks: plan.days !== 0 || zone !== before.zone || plan.blocked, state: dated.state }
}

/** The names of the columns whose values differ. */
function changedFields<T extends object>(before: { [Name in keyof T]: unknown }, after: T) {
  return (Object.keys(after) as (keyof T)[]).filter(
    (name): name is Exclude<keyof T, 'changedAt'> => name !== 'changedAt' && !sameValue(before[name], after[name]),
  )
}
