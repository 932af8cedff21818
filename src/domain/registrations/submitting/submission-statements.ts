import { z } from 'zod'
import type { Answer, Draft, Statement } from '../../../db/database.ts'
import { type KeptSql, keptSql, keptStatement } from '../../../db/kept-sql.ts'
import { claimStates } from '../../../db/schema/registrations.ts'
import type { Arrival } from './arrival.ts'
import {
  addClaims,
  addNeeds,
  addPromotions,
  addQuotasOnFirstUse,
  addRegistrations,
  addSessionNeeds,
  endPromotion,
} from './arrival-claims.ts'
import {
  correctPeople,
  dropLettersToOldAddresses,
  giveSeatsUp,
  letGo,
  letSessionsGo,
  mustBeAsRead,
  writeOff,
} from './arrival-correction.ts'
import { attempts, refuseArrival } from './arrival-guards.ts'
import { noteArrival, writeBookingLetter, writeLetters, writeToTheKnown } from './arrival-letters.ts'

/**
 * The batch of one arriving form, whatever the number of people, quotas and sessions. Every statement after the first write
 * selects from the booking while it is `arriving`, and the last write closes it: an identical retry, at once or after a lost
 * answer, finds nothing to do.
 */
export function arrivalBatch(draft: Draft, arrival: Arrival): Statement[] {
  const correcting = [
    mustBeAsRead,
    writeOff,
    letGo,
    letSessionsGo,
    correctPeople,
    giveSeatsUp,
    dropLettersToOldAddresses,
  ]
  const choosesSessions = arrival.claims.some(({ session }) => session !== null)
  const needs = [addNeeds, ...(choosesSessions ? [addSessionNeeds] : [])]
  const arriving = [addClaims, addRegistrations, addQuotasOnFirstUse, ...needs, addPromotions]
  const telling = [writeLetters, writeToTheKnown, ...(arrival.contact ? [writeBookingLetter] : []), noteArrival]
  // A form that was accepted once keeps its answer.
  if (arrival.repeated) return attempts(draft, arrival)
  return [
    ...attempts(draft, arrival),
    ...[
      refuseArrival,
      arrival.correcting ? reopenBooking : openBooking,
      ...(arrival.correcting ? correcting : []),
      ...arriving,
      ...(arrival.correcting ? [endPromotion] : []),
      ...telling,
      closeBooking,
    ].map((statement) => keptStatement(statement(arrival))),
  ]
}

const outcome = z.object({
  booking: z.string(),
  /** The form that is kept under this submission id now. */
  form: z.string(),
  /** Who was registered before with another form is not among them. */
  people: z.array(
    z.object({
      id: z.string(),
      position: z.number(),
      state: z.enum(claimStates),
      cancelled: z.number(),
      sessions: z.array(z.object({ id: z.string(), state: z.enum(claimStates) })),
    }),
  ),
})
export type ArrivalAnswer = z.infer<typeof outcome>

/** What stands in the database under the submission id when the batch is over. */
export function arrivalAnswer({ submission }: Pick<Arrival, 'submission'>): Answer<ArrivalAnswer> {
  const sessions = keptSql`select json_group_array(json_object('id', q.key, 'state', s.state))
    from claims s join needs n on n.claim_id = s.id join quotas q on q.id = n.quota_id
    where s.after_claim = c.id and n.registration_id = r.id`
  const people = keptSql`select json_group_array(json_object('id', r.id, 'position', r.position, 'state', c.state,
      'cancelled', r.cancelled_at is not null, 'sessions', json((${sessions}))))
    from registrations r join claims c on c.id = r.claim_id where r.booking_id = b.id`
  const select = keptSql`select json_object('booking', b.id, 'form', b.form, 'people', json((${people})))
    from bookings b where b.submission = ${submission}`
  return { select: keptStatement(select), shape: outcome }
}

function openBooking(arrival: Arrival): KeptSql {
  const { booking, hostId, eventId, submission, form, source, receivedAt, contact, together, language } = arrival
  return keptSql`insert into bookings (id, host_id, event_id, submission, form, source, state, received_at, contact_name,
      contact_email, together, token_hash, language)
    values (${booking.id}, ${hostId}, ${eventId}, ${submission}, ${form}, ${source}, 'arriving', ${receivedAt},
      ${contact?.name ?? null}, ${contact?.email ?? null}, ${together ? 1 : 0}, ${booking.tokenHash}, ${language})
    on conflict (submission) do nothing`
}

/**
 * Only from the booking that the correction was read against: two corrections at once follow one another. Whoever has nothing but the
 * form comes too late once its link was opened.
 */
function reopenBooking({ actor, submission, form, contact, booking, read, now }: Arrival): KeptSql {
  return keptSql`update bookings set state = 'arriving', form = ${form}, revision = revision + 1, corrected_at = ${now}, contact_name = ${contact?.name ?? null},
      contact_email = ${contact?.email ?? null}, token_hash = ${booking.tokenHash}, link_generation = ${booking.generation}
    where submission = ${submission} and revision = ${read} and state = 'received'
      and (${actor.as === 'visitor' ? 0 : 1} or correction_ended_at is null)`
}

function closeBooking({ submission }: Arrival): KeptSql {
  return keptSql`update bookings set state = 'received' where submission = ${submission} and state = 'arriving'`
}
