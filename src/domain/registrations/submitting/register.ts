import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayChangeBooking, mayManage, worksAtDesk } from '../../access/may-manage.ts'
import { tokenHash } from '../reading/person-columns.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'
import type { Arrival, Submission } from './arrival.ts'
import { type ArrivalAnswer, arrivalAnswer, arrivalBatch } from './arrival-batch.ts'
import { arrivalCounts } from './arrival-counts.ts'
import { type EarlierBooking, readSituation, type Situation } from './arrival-situation.ts'
import { arrivingPeople } from './arriving-people.ts'
import {
  type BookingForm,
  bookingFormOf,
  type PersonInBooking,
  readBookingForm,
  sameForm,
  samePerson,
} from './booking-form.ts'
import { checkPeople } from './check-people.ts'
import { mergeForm } from './merge-form.ts'
import type { Seen } from './merge-person.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

type RegisteredPerson = { id: string; state: SeatState; sessions: { id: string; state: SeatState }[] }

/**
 * What became of the form, person by person in its order. Null: the same person was registered already; then a letter with
 * the existing link is on its way, and the visitor must not be told apart from anyone else. `registration` is the first.
 */
export type Registered = {
  as: 'new' | 'repeat' | 'correction'
  booking: string
  people: (RegisteredPerson | null)[]
  registration: RegisteredPerson | null
}

/**
 * Takes a form for one person or several: seats or waiting list or review, letters and audit note in one batch. The same
 * form again changes nothing, the same form with other content corrects the first (who is changed, added, missing), the same
 * person gets a letter with the link they already have. Staff and desks enter people by hand after the deadline too;
 * capacity binds everyone. A page that read the situation together with what it shows hands it in.
 *
 * Throws Refusal `not-found`, `not-published`, `changed-meanwhile` (the office changed the same field), `correction-over`
 * (a link of it was opened, or the same person came again), `on-hold`, `not-open-yet`, `closed`, `category-closed`,
 * `cancelled-event`, `form-used`, `too-many`, `too-many-people`, `same-person-twice`, `sessions-clash`, `full` (a
 * correction that asks for a full quota), `forbidden`, `invalid`.
 */
export async function register(
  deps: Uses,
  actor: Actor,
  input: Submission & {
    /** The revision to which it was added. */
    expected?: number | undefined
    situation?: Situation | undefined
    /** What the form was shown of conflicts, by the places of its people. */
    seen?: readonly (Seen | undefined)[] | undefined
  },
): Promise<Registered> {
  const situation = input.situation ?? (await readSituation(deps, input))
  if (!situation.event) throw new Refusal('not-found')
  const { earlier } = situation
  if (actor.as === 'contact') mayChangeBooking(actor, earlier ?? { id: '', hostId: '' })
  else if (actor.as !== 'visitor' && !worksAtDesk(actor, input.eventId)) mayManage(actor, situation.event.hostId)
  const form = bookingFormOf(input, situation.event.attendanceModes[0])
  const repeated = earlier !== undefined && sameForm(earlier.form, form)
  if (earlier && earlier.eventId !== input.eventId) throw new Refusal('form-used')
  // Somebody else changed the booking meanwhile: what was added to its old state would undo that.
  if (input.expected !== undefined && input.expected !== earlier?.revision && !repeated) throw new Refusal('busy')
  if (actor.as === 'visitor' && earlier?.correctionEnded && !repeated) throw new Refusal('correction-over')
  if (!repeated) checkPeople(actor, form, situation)
  if (earlier && !repeated && isUsedUp(earlier, form)) throw new Refusal('form-used')

  // Before any conflict is shown: it would tell what stands there now.
  if (earlier?.onHold && !repeated) throw new Refusal('on-hold')
  const merged = mergeForm(form, repeated ? undefined : earlier, input.seen ?? [])
  const arrival = await arrivalOf(deps, actor, input, form, situation, { repeated, merged })
  const answer = await write(deps, arrival)
  // Another tab sent this form with other content at the same moment: ours follows as a correction of it.
  if (!isKept(form, arrival, answer)) return register(deps, actor, { ...input, situation: undefined })
  const people = inOrder(form, answer)
  return {
    as: arrival.correcting ? 'correction' : answer.booking === arrival.booking.id && !earlier ? 'new' : 'repeat',
    booking: answer.booking,
    people,
    registration: people[0] ?? null,
  }
}

/** Nobody is left to be corrected, or somebody who has a deputy would be. */
function isUsedUp(earlier: EarlierBooking, form: BookingForm): boolean {
  const there = earlier.people.filter((person) => person !== undefined)
  if (there.length > 0 && there.every(({ cancelledAt }) => cancelledAt !== null)) return true
  return earlier.people.some(
    (person, position) => person?.substituted && !samePerson(earlier.form.people[position], form.people[position]),
  )
}

async function arrivalOf(
  deps: Uses,
  actor: Actor,
  input: Submission,
  form: BookingForm,
  { event, earlier }: Situation,
  { repeated, merged }: { repeated: boolean; merged: readonly PersonInBooking[] },
): Promise<Arrival> {
  const now = deps.clock.now()
  const correcting = repeated ? undefined : earlier
  const { people, claims, gone, releasedSessions } = await arrivingPeople(deps, form, correcting, merged)
  const byThemselves = actor.as === 'visitor' || actor.as === 'contact'
  const contactMoved = correcting?.form.contact?.email !== form.contact?.email
  const generation = correcting ? correcting.generation + (contactMoved ? 1 : 0) : 0
  const id = correcting?.id ?? deps.ids.next()
  return {
    ...{
      actor,
      now,
      people,
      claims,
      eventId: input.eventId,
      hostId: event?.hostId ?? '',
      submission: input.submission,
    },
    receivedAt: byThemselves ? now : (input.receivedAt ?? now),
    source: byThemselves ? 'online' : (input.source ?? 'office'),
    contact: form.contact,
    together: form.together,
    language: form.people[0]?.language ?? 'de',
    privacyVersion: input.privacyVersion,
    form: JSON.stringify(form),
    booking: { id, generation, tokenHash: form.contact && (await tokenHash(deps, id, generation)) },
    read: earlier?.revision ?? null,
    repeated,
    correcting: correcting && { gone, releasedSessions },
    counts: await arrivalCounts(deps, actor, {
      event: { id: input.eventId, hostId: event?.hostId ?? '' },
      form,
      earlier,
      people,
    }),
  }
}

/** Whether what stands under the submission id when the batch is over is what was sent. */
function isKept(form: BookingForm, { booking, correcting }: Arrival, answer: ArrivalAnswer): boolean {
  if (!correcting && answer.booking === booking.id) return true
  const kept = readBookingForm(answer.form, form.people[0]?.attendance)
  return kept !== undefined && sameForm(kept, form)
}

/** A correction keeps the seats it changes, or nothing happens. */
async function write({ store }: Uses, arrival: Arrival): Promise<ArrivalAnswer> {
  try {
    return await store.write((draft) => arrivalBatch(draft, arrival), arrivalAnswer(arrival))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'seats-taken') throw new Refusal('full', { cause: error })
    throw error
  }
}

function inOrder(form: BookingForm, answer: ArrivalAnswer): (RegisteredPerson | null)[] {
  return form.people.map((_, position) => {
    const here = answer.people.filter((one) => one.position === position)
    const person = here.find(({ cancelled }) => !cancelled) ?? here[0]
    if (!person) return null
    const sessions = person.sessions.map(({ id, state }) => ({ id, state: seatState(state) }))
    return { id: person.id, state: seatState(person.state, person.cancelled ? 0 : null), sessions }
  })
}
