import { sql } from 'drizzle-orm'
import { isAmong, type RowsChange, rowsOf } from '../../db/in-slices.ts'
import type { Instant } from '../../lib/dates.ts'
import { letterColumns, nextRevision } from '../registrations/links/letters-about.ts'
import { withoutEntry } from './announce-to-waiting.ts'
import { outdated } from './outdated.ts'

type Due = { id: string; dueAt: Instant; now: Instant }

/**
 * One letter to the contact of each booking about everybody in it whom a change concerns, with or without a seat. `before` is
 * for whom no letter has told the contact anything yet.
 */
export function toContacts({ id, dueAt, now }: Due): RowsChange {
  const amongTheirs = (some: string) => sql`r.booking_id in (select id from bookings where ${isAmong(some)})`
  return {
    rows: rowsOf('bookings', sql`event_id = ${id} and contact_email is not null`),
    change: (some) => sql`insert into letters ${letterColumns}
      with otherwise as materialized (
        select registration_id, changes from ${outdated(id, 'contact', amongTheirs(some))}
        union all select id, changes from ${withoutEntry({ id, dueAt }, 'contact', amongTheirs(some))})
      select a.host_id, a.event_id, a.id, 'booking-change', ${nextRevision(now)}, a.contact_email, a.language,
        json_object('changes', replace(group_concat(distinct otherwise.changes), ',', ' '), 'before', e.before_change), ${now}, ${now}
      from otherwise cross join registrations r on r.id = otherwise.registration_id
        cross join bookings a on a.id = r.booking_id
        cross join events e on e.id = a.event_id and e.announce_at = ${dueAt}
      where a.contact_email is not null
        and not exists (select 1 from letters l where l.about = a.id and l.kind = 'booking-change' and l.written_at >= ${dueAt})
      group by a.id`,
  }
}
