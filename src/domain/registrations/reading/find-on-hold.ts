import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'

/** Somebody whose registration, or whose booking by somebody else, waits for a decision of the office. */
export type OnHold = { registrationId: string; eventId: string; firstName: string; lastName: string; since: Instant }

/** Everybody on hold at the hosts somebody works for, of all events or one, the longest first; a booking by its first person. */
export function findOnHold(
  { store }: Pick<Deps, 'store'>,
  staff: Extract<Actor, { as: 'staff' }>,
  eventId?: string,
): Promise<OnHold[]> {
  return store.read.all<OnHold>(sql`select r.id as registrationId, r.event_id as eventId, r.first_name as firstName,
      r.last_name as lastName, min(o.objected_at) as since
    from address_changes o cross join registrations r on r.id = coalesce(
      (select p.id from registrations p where p.id = o.about),
      (select p.id from registrations p where p.booking_id = o.about order by p.cancelled_at is not null, p.position limit 1))
    where o.host_id in (select value from json_each(${JSON.stringify(staff.hostIds)})) and o.objected_at is not null
      and o.settled_at is null and (${eventId ?? null} is null or o.event_id = ${eventId ?? null})
    group by r.id order by since limit 100`)
}

/** One change after another since the office last looked: the first one's address was right for the longest. */
export type OpenChange = {
  id: number
  about: string
  kind: 'address' | 'deputy' | 'contact'
  address: string
  changedAt: Instant
  objectedAt: Instant | null
}

/** The changes about which the office has to decide, of a registration and of the booking it came with; empty if there are none. */
export function findOpenChanges(
  { store }: Pick<Deps, 'store'>,
  registration: { id: string; bookingId: string },
): Promise<OpenChange[]> {
  return store.read.all<OpenChange>(sql`select c.id, c.about, c.kind, c.address, c.changed_at as changedAt,
      c.objected_at as objectedAt
    from address_changes c where c.about in (${registration.id}, ${registration.bookingId}) and c.settled_at is null
      and exists (select 1 from address_changes o where o.about = c.about and o.objected_at is not null and o.settled_at is null)
    order by c.id`)
}
