import { type FoundNote, findNotes } from '../../../domain/audit/find-notes.ts'
import { type FoundReply, findRepliesOf } from '../../../domain/calendar/replies/find-replies.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { type FoundLetter, findLettersAbout } from '../../../domain/outbox/find-letters.ts'
import {
  type CertificateState,
  readCertificateState,
} from '../../../domain/papers/certificates/read-certificate-state.ts'
import { findLookAlikes, type LookAlike } from '../../../domain/registrations/reading/find-look-alikes.ts'
import { findOpenChanges, type OpenChange } from '../../../domain/registrations/reading/find-on-hold.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type ChosenSession, readSessions } from '../../../domain/registrations/reading/read-sessions.ts'
import { queuePosition } from '../../../domain/registrations/waiting/queue-position.ts'
import { type WhyNotYet, whyNotYet } from '../../../domain/registrations/waiting/why-not-yet.ts'
import type { Context } from '../../env.ts'

/** What the page about one person shows. */
export type AboutAttendee = {
  record: RegistrationRecord
  /** The event with what can be chosen there. */
  event: EventRecord
  sessions: readonly ChosenSession[]
  /** Why they have no seat yet; empty for all who do not wait. */
  why: readonly WhyNotYet[]
  letters: readonly FoundLetter[]
  /** What their calendar answered. */
  replies: readonly FoundReply[]
  notes: readonly FoundNote[]
  /** In the queue, counted from 1; only of those who wait. */
  position: number | undefined
  certificate: CertificateState
  /** What has to be decided while the registration is on hold. */
  openChanges: readonly OpenChange[]
  /** Who may be the same person once more. */
  lookAlikes: readonly LookAlike[]
}

export async function readAboutAttendee(c: Context, record: RegistrationRecord): Promise<AboutAttendee> {
  const { id, bookingId, claimId } = record.registration
  const [event, sessions, why, letters, replies, notes, position, certificate, openChanges, lookAlikes] =
    await Promise.all([
      readManagedEvent(c.env, c.var.staff, record.event.id),
      readSessions(c.env, [id]),
      record.state === 'waiting' ? whyNotYet(c.env, record.event.id, [claimId]) : [],
      findLettersAbout(c.env, id),
      findRepliesOf(c.env, id),
      findNotes(c.env, c.var.staff, { about: [id, bookingId, claimId] }, { size: 50 }),
      record.state === 'waiting' ? queuePosition(c.env, claimId) : undefined,
      readCertificateState(c.env, id),
      record.onHold || record.bookingOnHold ? findOpenChanges(c.env, record.registration) : [],
      record.state === 'cancelled' ? [] : findLookAlikes(c.env, record.registration),
    ])
  return {
    record,
    event,
    sessions,
    why,
    letters,
    replies,
    notes: notes.rows,
    position,
    certificate,
    openChanges,
    lookAlikes,
  }
}
