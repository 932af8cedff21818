import type { Actor } from '../../lib/actor.ts'
import { sha256 } from '../../lib/tokens.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { LetterRow, Rendered } from '../outbox/renderer.ts'
import type { CancellationWords } from '../registrations/cancelling/cancellation-input.ts'
import { type Concerned, whomItConcerns } from '../registrations/cancelling/whom-it-concerns.ts'
import { readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { readRegistration } from '../registrations/reading/read-registration.ts'
import type { SeatState } from '../registrations/waiting/seat-state.ts'
import { bookingLetterAbout } from './booking-letter.ts'
import { registrationLetterAbout } from './registration-letters.ts'

/** One letter as it will read, for all who are written to alike. */
export type PreviewedLetter = {
  to: SeatState | 'contact'
  language: 'de' | 'en'
  letters: number
  subject: string
  text: string
  /** The calendar files in it. */
  files: string[]
}

export type CancellationPreview = {
  concerned: Concerned
  letters: PreviewedLetter[]
  /** It is over, and so nobody is written to. */
  isOver: boolean
  /** Changes with whatever it shows. */
  seen: string
}

type Uses = Parameters<ReturnType<typeof registrationLetterAbout>>[0]

/**
 * What calling an event off would bring, from whom the letters are written to and by what renders them. Nothing is written.
 * Throws Refusal `not-found`.
 */
export async function previewCancellation(
  deps: Uses,
  actor: Actor,
  { eventId, words }: { eventId: string; words: CancellationWords },
): Promise<CancellationPreview> {
  const event = await readManagedEvent(deps, actor, eventId)
  const concerned = await whomItConcerns(deps, eventId)
  const isOver = event.endsAt <= deps.clock.now()
  const letters = isOver ? [] : await previewed(deps, { event, words, concerned })
  return { concerned, letters, isOver, seen: await sha256(JSON.stringify([concerned, letters, isOver])) }
}

type About = { event: EventRecord; words: CancellationWords; concerned: Concerned }

async function previewed(deps: Uses, about: About): Promise<PreviewedLetter[]> {
  const { people, contacts } = about.concerned
  const all: PreviewedLetter[] = []
  for (const { state, language, letters, first } of people) {
    const rendered = await toPerson(deps, about, first)
    if (rendered) all.push({ to: state, language, letters, ...shown(rendered) })
  }
  for (const { language, letters, first } of contacts) {
    const rendered = await toContact(deps, about, first)
    if (rendered) all.push({ to: 'contact', language, letters, ...shown(rendered) })
  }
  return all
}

function shown({ subject, text, attachments }: Rendered) {
  return { subject, text, files: attachments.flatMap(({ filename }) => (filename.endsWith('.ics') ? filename : [])) }
}

async function toPerson(deps: Uses, { event, words }: About, id: string): Promise<Rendered | undefined> {
  const record = await readRegistration(deps, id)
  if (!record) return undefined
  const { email, language } = record.registration
  const facts = { seat: record.state === 'confirmed' ? 'granted' : record.state }
  const letter = unwritten(event, { about: id, kind: 'event-cancelled', address: email, language, facts })
  return registrationLetterAbout('event-cancelled')(deps, letter, { ...record, event: calledOff(record.event, words) })
}

async function toContact(deps: Uses, { event, words }: About, id: string): Promise<Rendered | undefined> {
  const record = await readBookingRecord(deps, id)
  if (!record) return undefined
  const { contactEmail, language } = record.booking
  const address = contactEmail ?? ''
  const letter = unwritten(event, { about: id, kind: 'booking-event-cancelled', address, language, facts: null })
  return bookingLetterAbout('booking-event-cancelled')(deps, letter, {
    ...record,
    event: calledOff(record.event, words),
  })
}

/** The event as the batch will leave it. */
function calledOff<Event extends object>(event: Event, { reason, text }: CancellationWords) {
  return { ...event, status: 'cancelled' as const, cancellationReason: reason, cancellationText: text }
}

type Unwritten = Pick<LetterRow, 'about' | 'kind' | 'address' | 'language' | 'facts'>

/** The row of a letter that nobody has written. */
function unwritten({ id: eventId, hostId }: EventRecord, letter: Unwritten): LetterRow {
  return {
    ...{ id: 0, hostId, eventId, revision: 0, priority: 0, mailingId: null, state: 'waiting', stateAt: null },
    ...{ writtenAt: 0, dueAt: 0, lease: null, leasedUntil: 0, attempts: 0, firstAttemptAt: null, unknownEnds: 0 },
    ...{ possiblyTwice: false, payload: null, sentAt: null, carrierId: null, problem: null, settledAt: null },
    ...letter,
  }
}
