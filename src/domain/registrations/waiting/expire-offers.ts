import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm'
import { claims } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { timeSlices } from '../../../lib/time-slices.ts'
import { noteRows } from '../../audit/note.ts'
import { leave } from '../cancelling/leave.ts'
import { takesPlace } from '../cancelling/takes-place.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'

/** Whoever is in question keeps the offer until the office has decided. */
const noneOnHold = (claim: SQL) =>
  sql`not exists (select 1 from registrations f where f.claim_id = ${claim} and f.cancelled_at is null and ${isOnHold(sql`f.id`)})`

const actor: Actor = { as: 'system', job: 'expire-offers' }

/**
 * Ends every offer whose time is over: the people are told, and the seats go to the next who wait. What was called off has
 * ended every offer already, and told so. One batch per offer, in the order of their ends. A second run finds nothing to do. Returns how many offers ended.
 */
export async function expireOffers({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<number> {
  const now = clock.now()
  const due = await store.read
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.state, sql`'offered'`),
        lte(claims.expiresAt, now),
        noneOnHold(sql`${claims.id}`),
        takesPlace(sql`${claims.eventId}`),
      ),
    )
    .orderBy(asc(claims.expiresAt), asc(claims.rank))
  const nextSlice = timeSlices()
  for (const { id, bookingId } of due) {
    const running = sql`exists (select 1 from claims o where o.id = ${id} and o.state = 'offered' and o.expires_at <= ${now}
      and ${noneOnHold(sql`o.id`)} and ${takesPlace(sql`o.event_id`)})`
    const over = sql`r.claim_id = ${id} and r.cancelled_at is null and ${running}`
    await store.write((draft) => [
      writeTo(draft, { kind: 'offer-expired', where: over, now }),
      writeToContacts(draft, { bookings: [bookingId], where: running, now }),
      draft.run(noteRows(actor, { at: now, verb: 'offer.expired', rows: sql`claims where id = ${id} and ${running}` })),
      ...leave(draft, { where: over, now }),
    ])
    await nextSlice()
  }
  return due.length
}
