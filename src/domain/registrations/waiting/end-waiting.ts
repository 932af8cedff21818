import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { inSlices, isAmong, rowsOf } from '../../../db/in-slices.ts'
import { events } from '../../../db/schema/events.ts'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { promotionEnds } from '../../seats/deadlines.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { letterColumns, nextRevision } from '../links/letters-about.ts'

/**
 * Tells everybody who still waits, for a seat or for a session, that nobody moves up any more, once for each end of the list:
 * whoever heard it when they registered is passed over, and so is an event that is over. A second run finds nothing to do.
 * Returns how many events were looked at.
 */
export async function endWaiting(deps: Pick<Deps, 'store' | 'clock' | 'closing'>): Promise<number> {
  const now = deps.clock.now()
  const ended = await deps.store.read
    .select({ id: events.id, startsAt: events.startsAt, promoteUntil: events.promoteUntil })
    .from(events)
    .where(
      and(
        eq(events.status, sql`'published'`),
        isNull(events.waitingEndedAt),
        isNull(events.forgottenAt),
        lte(ends, now),
        gt(events.endsAt, now),
      ),
    )
    .orderBy(asc(events.startsAt))
  for (const { id, ...event } of ended) {
    const endedAt = promotionEnds(event)
    const done = await inSlices(deps, [
      {
        rows: rowsOf('registrations', sql`event_id = ${id} and cancelled_at is null`),
        change: (some) => tell(isAmong(some, sql`r.rowid`), { id, endedAt, now }),
      },
    ])
    if (!done) break
    await deps.store.write((draft) => [
      draft
        .update(events)
        .set({ waitingEndedAt: now })
        .where(and(eq(events.id, id), lte(ends, now))),
    ])
  }
  return ended.length
}

const ends = sql<Instant>`min(${events.startsAt}, coalesce(${events.promoteUntil}, ${events.startsAt}))`

/** An address that nobody has confirmed, or that is in question, hears nothing. */
const tell = (
  among: ReturnType<typeof isAmong>,
  { id, endedAt, now }: { id: string; endedAt: Instant; now: Instant },
) =>
  sql`insert into letters ${letterColumns}
    select a.host_id, a.event_id, a.id, 'waiting-list-over', ${nextRevision(now)}, a.address, a.language, null, ${now}, ${now}
    from registrations r join claims c on c.id = r.claim_id join events e on e.id = r.event_id cross join addressees a on a.id = r.id
    where ${among} and r.event_id = ${id} and r.cancelled_at is null and e.status = 'published'
      and min(e.starts_at, coalesce(e.promote_until, e.starts_at)) <= ${now}
      and (r.confirm_by is null or r.confirmed_at is not null) and not ${isOnHold(sql`r.id`)}
      and (c.state = 'waiting' or c.state = 'granted' and exists (select 1 from claims s cross join needs n on n.claim_id = s.id
        where s.after_claim = c.id and s.state = 'waiting' and n.registration_id = r.id))
      and not exists (select 1 from letters l where l.about = a.id and l.kind = 'waiting-list-over' and l.written_at >= ${endedAt})
    order by r.rowid`
