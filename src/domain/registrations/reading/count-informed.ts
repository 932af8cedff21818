import { sql } from 'drizzle-orm'
import { isAmong, readInSlices, rowsOf } from '../../../db/in-slices.ts'
import type { Deps } from '../../../deps.ts'
import { concernedContacts, rowsOfContacts } from '../cancelling/whom-it-concerns.ts'
import type { SeatState } from '../waiting/seat-state.ts'
import { countAttendees } from './find-attendees.ts'

/** Who hears of a change of an event: people by where they stand, the contacts who registered them, and who has no address. */
export type Informed = Record<Exclude<SeatState, 'cancelled'>, number> & { contacts: number; withoutAddress: number }

/** Some rows at a time: about a hundred thousand one question takes a quarter of a second, in which nobody else is answered. */
export async function countInformed(deps: Pick<Deps, 'store'>, eventId: string): Promise<Informed> {
  const { cancelled: _, ...people } = await countAttendees(deps, eventId)
  const informed = { ...people, contacts: 0, withoutAddress: 0 }
  const contacts = readInSlices<{ count: number }>(
    deps,
    rowsOfContacts(eventId),
    (some) => sql`select count(*) as count from ${concernedContacts(some)}`,
  )
  for await (const { count } of contacts) informed.contacts += count
  const without = readInSlices<{ count: number }>(
    deps,
    rowsOf('registrations', sql`event_id = ${eventId} and cancelled_at is null and email = ''`),
    (some) => sql`select count(*) as count from registrations r where ${isAmong(some, sql`r.rowid`)}
      and not exists (select 1 from bookings b where b.id = r.booking_id and b.contact_email is not null)`,
  )
  for await (const { count } of without) informed.withoutAddress += count
  return informed
}
