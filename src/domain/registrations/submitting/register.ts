import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayChangeBooking, mayManage, worksAtDesk } from '../../access/may-manage.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'
import { type BookingForm, bookingFormOf, readBookingForm, sameForm } from './booking-form.ts'
import { checkForm } from './check-form.ts'
import { readSituation } from './read-situation.ts'
import type { Submission, SubmittedAs } from './submission.ts'
import { type SubmissionRows, submissionRows } from './submission-rows.ts'
import { type SubmissionAnswer, submissionAnswer, submissionStatements } from './submission-statements.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

type RegisteredPerson = { id: string; state: SeatState; sessions: { id: string; state: SeatState }[] }

/**
 * What became of the form, person by person in its order. Null: the same person was registered already; then a letter with
 * the existing link is on its way, and the visitor must not be told apart from anyone else. `registration` is the first.
 */
export type Registered = {
  as: SubmittedAs
  booking: string
  people: (RegisteredPerson | null)[]
  registration: RegisteredPerson | null
}

/**
 * Takes a form for one person or several: seats or waiting list or review, letters and audit note in one batch. The same
 * form again changes nothing, the same form with other content corrects the first (who is changed, added, missing), the same
 * person gets a letter with the link they already have. Staff and desks enter people by hand after the deadline too;
 * capacity binds everyone. The way of a form: docs/registration.md.
 *
 * Throws Refusal `not-found`, `not-published`, `changed-meanwhile` (the office changed the same field), `correction-over`
 * (a link of it was opened, or the same person came again), `on-hold`, `not-open-yet`, `closed`, `category-closed`,
 * `cancelled-event`, `form-used`, `too-many`, `too-many-people`, `same-person-twice`, `sessions-clash`, `full` (a
 * correction that asks for a full quota), `forbidden`, `invalid`.
 */
export async function register(deps: Uses, actor: Actor, submission: Submission): Promise<Registered> {
  const situation = submission.situation ?? (await readSituation(deps, submission))
  const { event, earlier } = situation
  if (!event) throw new Refusal('not-found')
  if (actor.as === 'contact') mayChangeBooking(actor, earlier ?? { id: '', hostId: '' })
  else if (actor.as !== 'visitor' && !worksAtDesk(actor, submission.eventId)) mayManage(actor, event.hostId)
  if (earlier && earlier.eventId !== submission.eventId) throw new Refusal('form-used')

  const form = bookingFormOf(submission, event.attendanceModes[0])
  const as = !earlier ? 'new' : sameForm(earlier.form, form) ? 'repeat' : 'correction'
  // Somebody else changed the booking meanwhile: what was added to its old state would undo that.
  if (as !== 'repeat' && ![undefined, earlier?.revision].includes(submission.expected)) throw new Refusal('busy')
  if (as !== 'repeat') checkForm(actor, form, situation)

  const rows = await submissionRows(deps, actor, submission, { form, as, situation })
  const answer = await write(deps, rows)
  // Another tab sent this form with other content at the same moment: ours follows as a correction of it.
  if (!isKept(form, rows, answer)) return register(deps, actor, { ...submission, situation: undefined })
  const people = inOrder(form, answer)
  const again = as === 'new' && answer.booking !== rows.booking.id
  return { as: again ? 'repeat' : as, booking: answer.booking, people, registration: people[0] ?? null }
}

/** A correction keeps the seats it changes, or nothing happens. */
async function write({ store }: Uses, rows: SubmissionRows): Promise<SubmissionAnswer> {
  try {
    return await store.write((draft) => submissionStatements(draft, rows), submissionAnswer(rows))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'seats-taken') throw new Refusal('full', { cause: error })
    throw error
  }
}

/** Whether what stands under the submission id when the batch is over is what was sent. */
function isKept(form: BookingForm, { as, booking }: SubmissionRows, answer: SubmissionAnswer): boolean {
  if (as === 'new' && answer.booking === booking.id) return true
  const kept = readBookingForm(answer.form, form.people[0]?.attendance)
  return kept !== undefined && sameForm(kept, form)
}

function inOrder(form: BookingForm, answer: SubmissionAnswer): (RegisteredPerson | null)[] {
  return form.people.map((_, position) => {
    const here = answer.people.filter((one) => one.position === position)
    const person = here.find(({ cancelled }) => !cancelled) ?? here[0]
    if (!person) return null
    const sessions = person.sessions.map(({ id, state }) => ({ id, state: seatState(state) }))
    return { id: person.id, state: seatState(person.state, person.cancelled ? 0 : null), sessions }
  })
}
