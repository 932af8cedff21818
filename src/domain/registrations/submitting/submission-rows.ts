import type { bookingSources } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { Count } from '../../access/count-attempt.ts'
import { tokenHash } from '../reading/person-columns.ts'
import type { BookingForm } from './booking-form.ts'
import { type ClaimRow, claimRows, releasedSessions } from './claim-rows.ts'
import { type PersonRow, personRows } from './person-rows.ts'
import type { EarlierBooking, Situation } from './read-situation.ts'
import type { Submission, SubmittedAs } from './submission.ts'
import { submissionCounts } from './submission-counts.ts'

/** All that the batch of a submission writes, and what it is compared with; of a repeat there is nothing but the counts. */
export type SubmissionRows = {
  as: SubmittedAs
  actor: Actor
  now: Instant
  eventId: string
  hostId: string
  submission: string
  receivedAt: Instant
  source: (typeof bookingSources)[number]
  contact: { name: string; email: string } | null
  together: boolean
  language: 'de' | 'en'
  privacyVersion: string
  /** The form as it is kept. */
  form: string
  booking: { id: string; tokenHash: string | null; generation: number }
  /** The revision of the booking that was read; null if there was none. */
  read: number | null
  people: PersonRow[]
  claims: ClaimRow[]
  /** Of a correction: registrations of those who are in the form no more, claims of sessions that are not chosen any more. */
  gone: string[]
  releasedSessions: string[]
  /** Where the form and its letters are counted; what staff do is not. */
  counts: Count[]
}

type Uses = Pick<Deps, 'clock' | 'ids' | 'keys' | 'client'>

type Judged = { form: BookingForm; as: SubmittedAs; situation: Situation }

/**
 * The rows of a form. In a correction, whoever stands at a place corrects who stood there, whoever is new is added, and people
 * and sessions that are missing now go. Throws Refusal `changed-meanwhile`.
 */
export async function submissionRows(
  deps: Uses,
  actor: Actor,
  submission: Submission,
  { form, as, situation: { event, earlier } }: Judged,
): Promise<SubmissionRows> {
  const now = deps.clock.now()
  const corrected = as === 'correction' ? earlier : undefined
  const people = as === 'repeat' ? [] : await personRows(deps, form, corrected, submission.seen)
  const byThemselves = actor.as === 'visitor' || actor.as === 'contact'
  const hostId = event?.hostId ?? ''
  return {
    ...{ as, actor, now, eventId: submission.eventId, hostId, submission: submission.submission },
    receivedAt: byThemselves ? now : (submission.receivedAt ?? now),
    source: byThemselves ? 'online' : (submission.source ?? 'office'),
    ...{ contact: form.contact, together: form.together, privacyVersion: submission.privacyVersion },
    language: form.people[0]?.language ?? 'de',
    form: JSON.stringify(form),
    booking: await bookingLink(deps, form, corrected),
    read: earlier?.revision ?? null,
    ...{ people, claims: claimRows(deps, form, people, corrected) },
    gone: (corrected?.people.slice(form.people.length) ?? []).flatMap((person) => person?.id ?? []),
    releasedSessions: releasedSessions(form, people, corrected),
    counts: await submissionCounts(deps, actor, { as, eventId: submission.eventId, hostId, form, people, corrected }),
  }
}

/** Another address of the contact kills the link of the old one. */
async function bookingLink(deps: Uses, { contact }: BookingForm, corrected: EarlierBooking | undefined) {
  const id = corrected?.id ?? deps.ids.next()
  const moved = corrected !== undefined && corrected.form.contact?.email !== contact?.email
  const generation = (corrected?.generation ?? 0) + (moved ? 1 : 0)
  return { id, generation, tokenHash: contact && (await tokenHash(deps, id, generation)) }
}
