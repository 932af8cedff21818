import { z } from 'zod'
import type { Answer, Draft, Statement } from '../../../db/database.ts'
import { type KeptSql, keptSql, keptStatement } from '../../../db/kept-sql.ts'
import { type CodeSql, firstOf, firstOfRows, refuseRows } from '../../../db/refuse.ts'
import { claimStates } from '../../../db/schema/registrations.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import {
  correctPeople,
  dropLettersToOldAddresses,
  giveSeatsUp,
  letGo,
  letSessionsGo,
  mustBeAsRead,
  writeOff,
} from './submission-correction.ts'
import { noteSubmission, writeBookingLetter, writeLetters, writeToTheKnown } from './submission-letters.ts'
import type { SubmissionRows } from './submission-rows.ts'
import {
  addClaims,
  addNeeds,
  addPromotions,
  addQuotasOnFirstUse,
  addRegistrations,
  addSessionNeeds,
  endPromotion,
} from './submission-seats.ts'

/**
 * The batch of one submission, whatever the number of people, quotas and sessions. Every statement after the first write
 * selects from the booking while it is `arriving`, and the last write closes it: an identical retry, at once or after a lost
 * answer, finds nothing to do.
 */
export function submissionStatements(draft: Draft, rows: SubmissionRows): Statement[] {
  // A form that was accepted once keeps its answer.
  if (rows.as === 'repeat') return attempts(draft, rows)
  const correction = [
    reopenBooking,
    ...[mustBeAsRead, writeOff, letGo, letSessionsGo, correctPeople, giveSeatsUp, dropLettersToOldAddresses],
  ]
  const choosesSessions = rows.claims.some(({ session }) => session !== null)
  const statements = [
    refuseSubmission,
    ...(rows.as === 'correction' ? correction : [openBooking]),
    ...[addClaims, addRegistrations, addQuotasOnFirstUse, addNeeds],
    ...(choosesSessions ? [addSessionNeeds] : []),
    addPromotions,
    ...(rows.as === 'correction' ? [endPromotion] : []),
    ...[writeLetters, writeToTheKnown],
    ...(rows.contact ? [writeBookingLetter] : []),
    ...[noteSubmission, closeBooking],
  ]
  return [...attempts(draft, rows), ...statements.map((statement) => keptStatement(statement(rows)))]
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
export type SubmissionAnswer = z.infer<typeof outcome>

/** What stands in the database under the submission id when the batch is over. */
export function submissionAnswer({ submission }: Pick<SubmissionRows, 'submission'>): Answer<SubmissionAnswer> {
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

function attempts(draft: Draft, { counts, now }: SubmissionRows): Statement[] {
  return counts.length === 0 ? [] : [countAttempts(draft, counts, now)]
}

/**
 * Everything but a repeat has to come in time; staff may be late. Where another form of this id came meanwhile nothing is judged
 * and nothing written: ours is read again beside it.
 */
function refuseSubmission(rows: SubmissionRows): KeptSql {
  const { eventId, submission, read, people, source } = rows
  const inTime = () =>
    firstOf(
      { 'not-published': keptSql`e.status = 'draft'`, 'too-many-people': keptSql`${people.length} > e.most_people` },
      refusalOfCategories(rows),
    )
  const refusal = firstOf(
    {
      'not-found': keptSql`e.id is null`,
      'cancelled-event': keptSql`e.status = 'cancelled'`,
      closed: keptSql`e.forgotten_at is not null`,
    },
    source === 'online' ? inTime() : mustBeKnown(rows),
  )
  return refuseRows(
    refusal,
    keptSql`from (select 1) left join events e on e.id = ${eventId}
      where (select b.revision from bookings b where b.submission = ${submission}) is ${read}`,
  )
}

/** The window of each category that is asked for; without categories the event's own. */
function refusalOfCategories(rows: SubmissionRows): CodeSql {
  const { receivedAt } = rows
  const refusal = firstOf({
    invalid: keptSql`j.value is not null and k.id is null`,
    'category-closed': keptSql`k.access = 'closed'`,
    'not-open-yet': keptSql`${receivedAt} < coalesce(k.opens_at, e.opens_at)`,
    closed: keptSql`${receivedAt} >= max(coalesce(k.closes_at, e.closes_at), coalesce(e.late_until, 0))`,
  })
  return firstOfRows(
    refusal,
    keptSql`from json_each(${categoriesOf(rows)}) j left join categories k on k.id = j.value and k.event_id = e.id`,
  )
}

function mustBeKnown(rows: SubmissionRows): CodeSql {
  return firstOf({
    invalid: keptSql`exists (select 1 from json_each(${categoriesOf(rows)}) j
      where j.value is not null and not exists (select 1 from categories k where k.id = j.value and k.event_id = e.id))`,
  })
}

/** Each once; null for who has none. */
function categoriesOf({ people }: SubmissionRows): string {
  return JSON.stringify([...new Set(people.map(({ category }) => category))])
}

function openBooking(rows: SubmissionRows): KeptSql {
  const { booking, hostId, eventId, submission, form, source, receivedAt, contact, together, language } = rows
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
function reopenBooking({ actor, submission, form, contact, booking, read, now }: SubmissionRows): KeptSql {
  return keptSql`update bookings set state = 'arriving', form = ${form}, revision = revision + 1, corrected_at = ${now}, contact_name = ${contact?.name ?? null},
      contact_email = ${contact?.email ?? null}, token_hash = ${booking.tokenHash}, link_generation = ${booking.generation}
    where submission = ${submission} and revision = ${read} and state = 'received'
      and (${actor.as === 'visitor' ? 0 : 1} or correction_ended_at is null)`
}

function closeBooking({ submission }: SubmissionRows): KeptSql {
  return keptSql`update bookings set state = 'received' where submission = ${submission} and state = 'arriving'`
}
