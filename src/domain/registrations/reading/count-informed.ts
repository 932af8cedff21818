import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { SeatState } from '../waiting/seat-state.ts'
import { countAttendees } from './find-attendees.ts'

/** Who hears of a change of an event: people by where they stand, the contacts who registered them, and who has no address. */
export type Informed = Record<Exclude<SeatState, 'cancelled'>, number> & { contacts: number; withoutAddress: number }

export async function countInformed({ store }: Pick<Deps, 'store'>, eventId: string): Promise<Informed> {
  const [{ cancelled: _, ...people }, others] = await Promise.all([
    countAttendees({ store }, eventId),
    store.read.get<Pick<Informed, 'contacts' | 'withoutAddress'>>(sql`select
      (select count(*) from bookings b where b.event_id = ${eventId} and b.contact_email is not null
        and exists (select 1 from registrations r where r.booking_id = b.id and r.cancelled_at is null)) as contacts,
      (select count(*) from registrations r where r.event_id = ${eventId} and r.cancelled_at is null and r.email = ''
        and not exists (select 1 from bookings b where b.id = r.booking_id and b.contact_email is not null)) as withoutAddress`),
  ])
  return { ...people, ...others }
}
