import { type SQL, sql } from 'drizzle-orm'
import { isAmong, type RowsChange, rowsOf } from '../../db/in-slices.ts'
import type { Recipient } from '../../db/schema/calendar.ts'
import type { Instant } from '../../lib/dates.ts'
import { letterColumns, nextRevision } from '../registrations/links/letters-about.ts'
import { attendanceUnder } from './online-address.ts'

type Due = { id: string; dueAt: Instant; now: Instant }

/**
 * The letters about another date, place or mode of attendance to who has nothing of the event in their calendar: who waits,
 * holds an offer or is in review, or has not confirmed the address of a seat. Whoever was told of it since knows it.
 */
export function toWaiting({ id, dueAt, now }: Due): RowsChange {
  return {
    rows: rowsOf('registrations', sql`event_id = ${id} and cancelled_at is null`),
    change: (some) => sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'event-moved', ${nextRevision(now)}, a.address, a.language,
        json_object('changes', m.changes, 'before', m.before), ${now}, ${now}
      from ${withoutEntry({ id, dueAt }, 'person', isAmong(some, sql`r.rowid`))} m cross join addressees a on a.id = m.id
      where not exists (select 1 from letters l where l.about = a.id and l.kind = 'event-moved' and l.written_at >= ${dueAt})
      order by m.nr`,
  }
}

/**
 * Some registrations `r` without an entry, with what was told of each of them last; where no letter has told anything yet, what
 * held before the change. A venue concerns who would come there.
 */
export const withoutEntry = (
  { id, dueAt }: Pick<Due, 'id' | 'dueAt'>,
  recipient: Recipient,
  among: SQL = sql`true`,
) => sql`(select id, nr,
    json_object('startsAt', f ->> 'startsAt', 'endsAt', f ->> 'endsAt', 'allDay', f ->> 'allDay', 'zone', f ->> 'zone',
      'venue', json(f -> 'venue'), 'attendance', came) as before,
    trim(iif(moved, 'date ', '') || iif(placed, 'place ', '') || iif(attended, 'attendance', '')) as changes
  from (select r.id, r.nr, r.f, r.came, came <> comes as attended,
      e.starts_at <> f ->> 'startsAt' or e.ends_at <> f ->> 'endsAt'
        or e.all_day <> f ->> 'allDay' or e.zone <> f ->> 'zone' as moved,
      came = 'on-site' and comes = 'on-site' and (${sql.join(
        ['name', 'street', 'postcode', 'city'].map((part) =>
          sql.raw(`e.venue ->> '${part}' is not f -> 'venue' ->> '${part}'`),
        ),
        sql` or `,
      )}) as placed
    from (select r.*, coalesce(f ->> 'attendance',
        iif(f ->> 'attendanceModes' is null, comes, ${attendanceUnder(sql`(f -> 'attendanceModes')`)})) as came
    from (select r.id, r.rowid as nr, r.event_id, r.attendance,
        ${attendanceUnder(sql`e.attendance_modes`)} as comes,
        coalesce(m.facts, iif(r.received_at < e.changed_at, e.before_change, null)) as f
      from registrations r join claims c on c.id = r.claim_id join events e on e.id = r.event_id
        left join notified_facts m on m.registration_id = r.id and m.recipient = ${recipient} and m.session_id = ''
      where ${among} and r.event_id = ${id} and r.cancelled_at is null
        and e.announce_at = ${dueAt} and e.status = 'published' and e.before_change is not null
        and (c.state in ('waiting', 'offered', 'review')
          or c.state = 'granted' and r.confirm_by is not null and r.confirmed_at is null)) r) r
      join events e on e.id = r.event_id)
  where moved or placed or attended)`
