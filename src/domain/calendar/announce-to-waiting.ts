import { sql } from 'drizzle-orm'
import { isAmong, type RowsChange, rowsOf } from '../../db/in-slices.ts'
import type { Instant } from '../../lib/dates.ts'
import { letterColumns, nextRevision } from '../registrations/links/letters-about.ts'

type Due = { id: string; dueAt: Instant; now: Instant }

/**
 * The letters about another date or place to who has nothing of the event in their calendar: who waits, holds an offer or is in
 * review, or has not confirmed the address of a seat. Whoever registered after the change knows it.
 */
export function toWaiting({ id, dueAt, now }: Due): RowsChange {
  return {
    rows: rowsOf('registrations', sql`event_id = ${id} and cancelled_at is null`),
    change: (some) => sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'event-moved', ${nextRevision(now)}, a.address, a.language,
        json_object('changes', m.changes, 'before', m.before), ${now}, ${now}
      from ${withoutEntry(id, dueAt)} m cross join addressees a on a.id = m.id
      where ${isAmong(some, sql`m.nr`)}
        and not exists (select 1 from letters l where l.about = a.id and l.kind = 'event-moved' and l.written_at >= ${dueAt})
      order by m.nr`,
  }
}

/** And to who registered them, where nobody else of the booking makes them hear of it. */
export function toTheirContacts({ id, dueAt, now }: Due): RowsChange {
  return {
    rows: rowsOf('bookings', sql`event_id = ${id} and contact_email is not null`),
    change: (some) => sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'booking', ${nextRevision(now)}, a.contact_email, a.language,
        json_object('changes', (select m.changes from ${withoutEntry(id, dueAt)} m where m.booking_id = a.id limit 1)), ${now}, ${now}
      from bookings a
      where ${isAmong(some, sql`a.rowid`)} and a.contact_email is not null
        and exists (select 1 from ${withoutEntry(id, dueAt)} m where m.booking_id = a.id)
        and not exists (select 1 from letters l where l.about = a.id and l.kind = 'booking' and l.written_at >= ${dueAt}
          and l.facts ->> 'changes' is not null)`,
  }
}

const withoutEntry = (id: string, dueAt: Instant) => sql`(select id, nr, booking_id, before,
    trim(iif(moved, 'date ', '') || iif(placed, 'place', '')) as changes
  from (select r.id, r.rowid as nr, r.booking_id, e.before_change as before,
      e.starts_at <> e.before_change ->> 'startsAt' or e.ends_at <> e.before_change ->> 'endsAt'
        or e.all_day <> e.before_change ->> 'allDay' or e.zone <> e.before_change ->> 'zone' as moved,
      e.venue <> e.before_change -> 'venue' as placed
    from registrations r join claims c on c.id = r.claim_id join events e on e.id = r.event_id
    where r.event_id = ${id} and r.cancelled_at is null and r.received_at < e.changed_at
      and e.announce_at = ${dueAt} and e.status = 'published' and e.before_change is not null
      and (c.state in ('waiting', 'offered', 'review')
        or c.state = 'granted' and r.confirm_by is not null and r.confirmed_at is null))
  where moved or placed)`
