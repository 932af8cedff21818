import type { FoundNote } from '../../domain/audit/find-notes.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import type { FoundLetter } from '../../domain/outbox/find-letters.ts'
import type { RegistrationRecord } from '../../domain/registrations/read-registration.ts'
import type { ChosenSession } from '../../domain/registrations/read-sessions.ts'
import type { WhyNotYet } from '../../domain/registrations/why-not-yet.ts'

/** What the page about one person shows. */
export type AboutAttendee = {
  record: RegistrationRecord
  /** The event with what can be chosen there. */
  event: EventRecord
  sessions: readonly ChosenSession[]
  /** Why they have no seat yet; empty for all who do not wait. */
  why: readonly WhyNotYet[]
  letters: readonly FoundLetter[]
  notes: readonly FoundNote[]
  /** In the queue, counted from 1; only of those who wait. */
  position: number | undefined
}
