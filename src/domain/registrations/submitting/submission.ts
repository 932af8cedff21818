import type { bookingSources } from '../../../db/schema/registrations.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { Person } from './booking-form.ts'
import type { Seen } from './merge-person.ts'
import type { Situation } from './read-situation.ts'

/**
 * A form for one person or several as it is sent. The submission id came with the empty form; the same one again is a repeat
 * or a correction.
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
  /** The revision of the booking to which people are added. */
  expected?: number | undefined
  /** What stood under the id when the page was asked for, if it was read together with what the page shows. */
  situation?: Situation | undefined
  /** What the form was shown of conflicts, by the places of its people. */
  seen?: readonly (Seen | undefined)[] | undefined
}

/** What becomes of a submission: the same form again is a repeat, another under the same id a correction. */
export type SubmittedAs = 'new' | 'repeat' | 'correction'
