import { eq } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { bookings, registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { bucketsOf } from '../access/count-attempt.ts'
import { mayManage } from '../access/may-manage.ts'
import type { Correction, Submission } from './arrival.ts'
import { arrivalAnswer, arrivalBatch } from './arrival-batch.ts'
import { tokenHash } from './person-columns.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

/**
 * What became of the form. `registration` is null if the same person was registered already: then a letter with the existing
 * link is on its way, and the visitor must not be told apart from anyone else.
 */
export type Registered = {
  as: 'new' | 'repeat' | 'correction'
  registration: { id: string; state: 'confirmed' | 'waiting' | 'cancelled' } | null
}

/**
 * Takes a registration: seat or waiting list, letter and audit note in one batch. The same form again changes nothing, the
 * same form with other content corrects the first, the same person gets a letter with the link they already have.
 * Staff enter people by hand after the deadline too; capacity binds everyone.
 *
 * Throws Refusal `not-found`, `not-published`, `not-open-yet`, `closed`, `cancelled-event`, `form-used`, `too-many`.
 */
export async function register(deps: Needs, actor: Actor, input: Submission): Promise<Registered> {
  const form = JSON.stringify(input.person)
  const { event, earlier } = await situation(deps, input)
  if (!event) throw new Refusal('not-found')
  if (actor.as !== 'visitor') mayManage(actor, event.hostId)
  if (earlier && (earlier.eventId !== event.id || (earlier.cancelledAt !== null && earlier.form !== form))) {
    throw new Refusal('form-used')
  }

  const registration = deps.ids.next()
  const arrival = {
    ...input,
    form,
    actor,
    hostId: event.hostId,
    now: deps.clock.now(),
    ids: {
      booking: deps.ids.next(),
      claim: deps.ids.next(),
      registration,
      tokenHash: await tokenHash(deps, registration, 0),
      checkInCode: deps.ids.code(),
    },
    correcting: earlier && earlier.form !== form ? await correctionOf(deps, earlier) : undefined,
    buckets: actor.as === 'visitor' ? await bucketsOf(deps, `registration/${event.id}`, input.person.email) : undefined,
  }
  const answer = await deps.store.write((draft) => arrivalBatch(draft, arrival), arrivalAnswer(arrival))
  // Another tab sent this form with other content at the same moment: ours follows as a correction of it.
  if (answer.form !== form) return register(deps, actor, input)
  return {
    as: arrival.correcting ? 'correction' : answer.booking === arrival.ids.booking ? 'new' : 'repeat',
    registration: answer.registration && { id: answer.registration.id, state: stateWords[answer.registration.state] },
  }
}

const stateWords = { granted: 'confirmed', waiting: 'waiting', released: 'cancelled' } as const

type Earlier = NonNullable<Awaited<ReturnType<typeof situation>>['earlier']>

/** The event, and what stands under this submission id already: one round trip. */
async function situation({ store }: Needs, input: Submission) {
  const [[event], [earlier]] = await store.read.batch([
    store.read.select({ id: events.id, hostId: events.hostId }).from(events).where(eq(events.id, input.eventId)),
    store.read
      .select({
        eventId: bookings.eventId,
        form: bookings.form,
        registrationId: registrations.id,
        email: registrations.email,
        generation: registrations.linkGeneration,
        cancelledAt: registrations.cancelledAt,
      })
      .from(bookings)
      .leftJoin(registrations, eq(registrations.bookingId, bookings.id))
      .where(eq(bookings.submission, input.submission)),
  ])
  return { event, earlier }
}

async function correctionOf(deps: Needs, earlier: Earlier): Promise<Correction> {
  const { form, registrationId: id, email, generation } = earlier
  if (id === null || email === null || generation === null) return { form, registration: null }
  return { form, registration: { id, email, generation, newTokenHash: await tokenHash(deps, id, generation + 1) } }
}
