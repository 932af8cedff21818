import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import type { PersonForm } from './registration-form.ts'

/** A form as it came in. The submission id was lent with the empty form; the same one again is a repeat or a correction. */
export type Submission = { eventId: string; submission: string; person: PersonForm; privacyVersion: string }

/** A submission on its way into the database, with all that the batch has to know. */
export type Arrival = Submission & {
  actor: Actor
  hostId: string
  now: Instant
  /** The form as it is kept and compared. */
  form: string
  ids: { booking: string; claim: string; registration: string; tokenHash: string; checkInCode: string }
  /** The earlier form under this submission id, if its content was another. */
  correcting: Correction | undefined
  /** Where the attempt is counted; staff are not counted. */
  buckets: { address: string; network: string } | undefined
}

/** What stood there before a correction; `registration` is null if the form met a registration that already existed. */
export type Correction = {
  form: string
  registration: { id: string; email: string; generation: number; newTokenHash: string } | null
}
