import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../../db/refuse.ts'
import { claims } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayManage } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { letterOfSeat } from '../../seats/deadlines.ts'
import { runPromotions } from '../changing/reseat.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'

/**
 * A seat for the minister: whoever waits or is in review is confirmed with everybody in the claim, beyond the limits that are
 * full; the claim no longer counts there, and says so. Quotas with room are used as always. The reason is written down.
 * Throws Refusal `not-found`, `forbidden`, `already-cancelled`, `invalid` (they have a seat, or an offer of one), `cancelled-event`,
 * `closed` (the event is over).
 */
export async function seatOverCapacity(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  const record = await registrationWith(deps, id)
  const { claimId, hostId, eventId, bookingId } = record.registration
  mayManage(actor, hostId)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  if (record.event.status === 'cancelled') throw new Refusal('cancelled-event')
  const now = deps.clock.now()
  if (now >= record.event.endsAt) throw new Refusal('closed')
  await deps.store.write((draft) => [
    draft.run(
      refuse('already-cancelled', sql`exists (select 1 from claims where id = ${claimId} and state = 'released')`),
    ),
    draft.run(
      refuse(
        'invalid',
        sql`exists (select 1 from claims where id = ${claimId} and state not in ('waiting', 'review'))`,
      ),
    ),
    draft.run(sql`delete from needs where claim_id = ${claimId} and quota_id in (
      select q.id from needs n join quotas q on q.id = n.quota_id
      where n.claim_id = ${claimId} group by q.id having q.taken + sum(n.seats) > q.size)`),
    writeTo(draft, {
      kind: letterOfSeat(record.event, now),
      where: sql`r.claim_id = ${claimId} and r.cancelled_at is null`,
      now,
    }),
    writeToContacts(draft, { bookings: [bookingId], now }),
    draft.update(claims).set({ state: 'granted', overCapacity: true, changedAt: now }).where(eq(claims.id, claimId)),
    ...runPromotions(draft, { eventId, now }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'registration.seated-over-capacity', about: id, reason }),
  ])
}
