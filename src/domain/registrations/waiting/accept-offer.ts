import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../../db/refuse.ts'
import { claims } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayChange } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { mustNotBeOnHold, refuseOnHold } from '../changing/on-hold.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'

/**
 * Takes an offered seat, for everybody who shares the claim; their sessions are promoted. Declining is cancelling.
 * Accepting again changes nothing.
 * Throws Refusal `not-found`, `forbidden`, `offer-over` (expired, there never was one, or who accepts has left the others),
 * `cancelled-event`, `on-hold`.
 */
export async function acceptOffer(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const record = await registrationWith(deps, id)
  const { registration, event } = record
  mayChange(actor, registration)
  mustNotBeOnHold(actor, record)
  if (record.state === 'confirmed') return
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  const now = deps.clock.now()
  const { claimId, hostId, eventId, bookingId } = registration
  await deps.store.write((draft) => [
    refuseOnHold(draft, actor, registration),
    draft.run(
      refuse(
        'offer-over',
        sql`exists (select 1 from claims where id = ${claimId} and (state <> 'offered' or expires_at <= ${now}
        or exists (select 1 from registrations where id = ${id} and cancelled_at is not null)))`,
      ),
    ),
    writeTo(draft, { kind: 'confirmation', where: sql`r.claim_id = ${claimId} and r.cancelled_at is null`, now }),
    writeToContacts(draft, { bookings: [bookingId], now }),
    draft.update(claims).set({ state: 'granted', expiresAt: null, changedAt: now }).where(eq(claims.id, claimId)),
    note(draft, actor, { hostId, eventId, at: now, verb: 'offer.accepted', about: id }),
  ])
}
