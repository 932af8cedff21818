import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import { needs, type Role, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayManage } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { letterOfSeat } from '../../seats/deadlines.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { keepingSeats, reseat } from './reseat.ts'

type NewRole = { role: Role; accompanies?: string | undefined; reason?: string | undefined }

/**
 * As what somebody comes from now on, decided by the office; company and assistance belong to somebody (`accompanies`, a
 * registration id). Whoever takes no seat any more gives theirs to the next, and comes without waiting; who needs one gets
 * it, or nothing changes. Chosen sessions stay.
 * Throws Refusal `not-found`, `forbidden`, `already-cancelled`, `cancelled-event`, `full`, `invalid` (company of nobody, of
 * oneself, of company, or of somebody who is not coming; company that has company).
 */
export async function setRole(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  id: string,
  { role, accompanies, reason }: NewRole,
): Promise<void> {
  const record = await registrationWith(deps, id)
  const { registration, event } = record
  const { hostId, eventId, bookingId, claimId } = registration
  mayManage(actor, hostId)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  const isCompany = role === 'accompanying' || role === 'assistance'
  const whom = isCompany ? (accompanies ?? '') : null
  if (role === registration.role && whom === registration.accompanies) return
  const now = deps.clock.now()
  await keepingSeats(
    deps.store.write((draft) => [
      draft.run(refuse('already-cancelled', isCancelled(id))),
      draft.run(
        refuse(
          'invalid',
          sql`${whom} is not null and (${whom} = ${id}
          or exists (select 1 from registrations where accompanies = ${id} and cancelled_at is null)
          or not exists (select 1 from registrations where id = ${whom} and event_id = ${eventId} and cancelled_at is null
            and accompanies is null))`,
        ),
      ),
      draft.update(registrations).set({ role, accompanies: whom, changedAt: now }).where(eq(registrations.id, id)),
      ...(takesSeat(role)
        ? []
        : comeWithoutSeat(draft, { id, claimId, bookingId, now, kind: letterOfSeat(event, now) })),
      ...reseat(draft, deps.ids, { id, now }),
      note(draft, actor, {
        ...{ hostId, eventId, at: now, about: id },
        verb: 'registration.role-set',
        fields: ['role'],
        ...(reason === undefined ? {} : { reason }),
      }),
    ]),
  )
}

/** As the view `seats_wanted` has it. */
function takesSeat(role: Role): boolean {
  return role === 'participant' || role === 'accompanying'
}

type Leaving = { id: string; claimId: string; bookingId: string; now: Instant; kind: ReturnType<typeof letterOfSeat> }

/** Who waits, or has an offer, waits for nothing now, also while the list is paused; a group waits for its others. */
function comeWithoutSeat(draft: Draft, { id, claimId, bookingId, now, kind }: Leaving): Statement[] {
  const held = (claim: SQL) => sql`${claim}.state in ('waiting', 'offered')
    and not exists (select 1 from needs n where n.claim_id = ${claim}.id)`
  return [
    draft.delete(needs).where(and(eq(needs.registrationId, id), eq(needs.claimId, claimId))),
    writeTo(draft, {
      kind,
      where: sql`r.claim_id = ${claimId} and r.cancelled_at is null and ${held(sql`c`)}
        and (r.confirm_by is null or r.confirmed_at is not null)`,
      now,
    }),
    writeToContacts(draft, {
      bookings: [bookingId],
      where: sql`exists (select 1 from claims c where c.id = ${claimId} and ${held(sql`c`)})`,
      now,
    }),
    draft.run(sql`update claims as c set state = 'granted', expires_at = null, changed_at = ${now}
      where c.id = ${claimId} and ${held(sql`c`)}`),
  ]
}
