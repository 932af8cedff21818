import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'

/** Whom a moved deadline concerns, in numbers. */
export type Concerned = {
  /** People who were told the old deadline in a letter and are still registered, waiting or in review. */
  people: number
  /** Contacts who were told of it. */
  contacts: number
  /** Registrations that came after the new closing and counted as in time. */
  wouldBeLate: number
  /** Registrations that count as late and came before the new closing. */
  wouldBeInTime: number
}

/** Before the office moves a deadline: how many it concerns. `closesAt` is the new closing, or today's. Throws Refusal `not-found`. */
export async function concernedByDeadlines(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  { eventId, closesAt }: { eventId: string; closesAt?: Instant | undefined },
): Promise<Concerned> {
  const event = await readManagedEvent(deps, actor, eventId)
  const closing = closesAt ?? event.closesAt
  return deps.store.read.get<Concerned>(sql`select
    count(*) as people,
    count(distinct iif(b.contact_email is not null, b.id, null)) as contacts,
    coalesce(sum(not r.late and r.received_at >= ${closing}), 0) as wouldBeLate,
    coalesce(sum(r.late and r.received_at < ${closing}), 0) as wouldBeInTime
    from registrations r join bookings b on b.id = r.booking_id where r.event_id = ${eventId} and r.cancelled_at is null`)
}
