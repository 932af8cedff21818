import { type SQL, sql } from 'drizzle-orm'
import { lettersToOldAddresses } from './drop-letters.ts'

/**
 * Whether a letter stays here until the office has decided who is right: it is about a registration or booking on hold, or
 * goes to a contact who is in question. What tells of the question itself leaves, and that the event is called off.
 */
export function isHeldBack(letter: 'letters' | 'e'): SQL {
  const of = (column: string) => sql.raw(`${letter}.${column}`)
  return sql`(${of('kind')} not like ${lettersToOldAddresses} and ${of('kind')} not in ('event-cancelled', 'booking-event-cancelled')
    and exists (select 1 from address_changes h
      where h.host_id = ${of('host_id')} and h.objected_at is not null and h.settled_at is null and h.about in (${of('about')},
        (select r.booking_id from registrations r where r.id = ${of('about')} and r.email = ''))))`
}
