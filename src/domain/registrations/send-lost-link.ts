import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { bookings, registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import { hour, minute } from '../../lib/dates.ts'
import { bucketsOf, countAttempt } from '../access/count-attempt.ts'

import { isOnHold } from './on-hold.ts'

const limits = { address: { allowed: 5, withinMs: hour }, network: { allowed: 100, withinMs: 10 * minute } }

/**
 * Writes a letter with the personal link for each registration of this address at the event, and with the link of each
 * booking of which it is the contact. An unknown address gets none, and the page says the same to everyone. Throws Refusal `too-many`.
 */
export async function sendLostLink(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  { eventId, email }: { eventId: string; email: string },
): Promise<void> {
  const now = deps.clock.now()
  const buckets = await bucketsOf(deps, `link/${eventId}`, email)
  const held = and(
    eq(registrations.eventId, eventId),
    isNull(registrations.cancelledAt),
    sql`lower(${registrations.email}) = ${email.trim().toLowerCase()}`,
    sql`not ${isOnHold(sql`${registrations.id}`)}`,
  )
  const booked = and(
    eq(bookings.eventId, eventId),
    ne(bookings.form, ''),
    sql`lower(${bookings.contactEmail}) = ${email.trim().toLowerCase()}`,
    sql`not ${isOnHold(sql`${bookings.id}`)}`,
  )
  await deps.store.write((draft) => [
    countAttempt(draft, buckets.address, limits.address, now),
    countAttempt(draft, buckets.network, limits.network, now),
    // Only to the person's own address: who asks for a link need not be who registered them.
    draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
      select host_id, event_id, id, 'existing-registration', ${now}, email, language, ${now}, ${now}
      from ${registrations} where ${held} on conflict do nothing`),
    draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
      select host_id, event_id, id, 'booking', ${now}, contact_email, language, ${now}, ${now}
      from ${bookings} where ${booked} on conflict do nothing`),
  ])
}
