import type { bookingSources } from '../../../db/schema/registrations.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { Count } from '../../access/count-attempt.ts'
import type { ArrivingClaim, ArrivingPerson } from './arriving-people.ts'
import type { Person } from './booking-form.ts'

/**
 * A form as it came in, for one person or several. The submission id was lent with the empty form; the same one again is a
 * repeat or a correction.
 */
export type Submission = {
  eventId: string
  submission: string
  /** Who registers them and need not take part; then no consent is taken from the form, and addresses may be missing. */
  contact?: { name: string; email: string } | null | undefined
  /** All or none. */
  together?: boolean | undefined
  people: readonly Person[]
  privacyVersion: string
  /** Typed in by the office: how it came (default `office`), and when it was received (default now). */
  source?: Exclude<(typeof bookingSources)[number], 'online'> | undefined
  receivedAt?: Instant | undefined
}

/** A submission on its way into the database, with all that the batch has to know. */
export type Arrival = {
  eventId: string
  hostId: string
  submission: string
  actor: Actor
  now: Instant
  receivedAt: Instant
  source: (typeof bookingSources)[number]
  contact: { name: string; email: string } | null
  together: boolean
  language: 'de' | 'en'
  privacyVersion: string
  /** The form as it is kept and compared. */
  form: string
  booking: { id: string; tokenHash: string | null; generation: number }
  people: ArrivingPerson[]
  claims: ArrivingClaim[]
  /** The revision of the booking that stood under this submission id when the form was judged; null if there was none. */
  read: number | null
  /** Whether it says the same. */
  repeated: boolean
  /** If it says something else: who is no longer in it. */
  correcting: { gone: string[]; releasedSessions: string[] } | undefined
  /** Where the form and its letters are counted; what staff do is not. */
  counts: Count[]
}
