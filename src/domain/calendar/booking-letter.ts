import { sessionLine } from '../../../templates/forms/session-standing.ts'
import { changeHeadline } from '../../../templates/mail/change-headline.ts'
import { statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { readLetterText } from '../events/read-letter-text.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { type BookingRecord, readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { type ChosenSession, readSessions } from '../registrations/reading/read-sessions.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { bookingChanges, concernedNames, type PersonChanges, sharedChanges } from './booking-changes.ts'
import { contactFiles } from './contact-files.ts'
import { noteAnnounced } from './note-announced.ts'
import { keepKnown, noteNotified } from './note-notified.ts'
import { saysNothing } from './what-changed.ts'
import { whereLine } from './where-line.ts'

/**
 * To who registered others: everybody with how they stand, what is new, changed or taken back in the calendar of the office,
 * and the booking's page; what has changed for whom; or that the event is called off.
 */
export function bookingLetter(kind: 'booking' | 'booking-change' | 'booking-event-cancelled'): Renderer {
  return async (deps, letter) => {
    const record = await readBookingRecord(deps, letter.about)
    if (!record || record.event.forgottenAt !== null) return undefined
    const { booking, event, host } = record
    // Whoever had the address before must not get today's link.
    if (letter.address !== booking.contactEmail) return undefined
    const { language } = letter
    const ids = record.people.map(({ registration }) => registration.id)
    const sessions = await readSessions(deps, ids, 'contact')
    const changed = await bookingChanges(deps, letter, record, sessions)
    const { files, announced } = await contactFiles(deps, record, language)
    const entries = announced.flatMap((one) => one.entries)
    if (kind === 'booking-change' && saysNothing(letter, changesOf(changed), entries)) return undefined
    const { changes, lines } = sharedChanges(changed, language)
    const facts = {
      greeting: greeting(nameOf(record), language, event.letterStyle),
      event: inLanguage(event.title, language),
      date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
      place: whereLine(event),
      people: record.people.map((person) => personLine(person, sessions, event, language)),
      headline: changeHeadline(changes, language),
      changes: lines,
      concerned: concernedNames(changed, language),
      changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
      calendarFile: files.map(({ filename }) => filename).join(', '),
      link: await personalLink(deps, booking, 'b'),
    }
    const text = await readLetterText(deps, { eventId: event.id, kind, language })
    const sender = { host, contact: event.contact, style: event.letterStyle }
    return {
      ...letterFrom(deps, sender, { to: letter.address, kind, language, facts, text, attachments: files }),
      noted: (draft, fixed) => [
        noteAnnounced(draft, fixed, 'contact', announced),
        ...(kind === 'booking-event-cancelled' ? [] : [noteNotified(draft, fixed, 'contact', changed.map(noticeOf))]),
        ...(kind === 'booking-change' ? [keepKnown(draft, fixed, letter.id, knownBefore(changed))] : []),
      ],
    }
  }
}

/** Undefined where of somebody nobody knows what the contact was told. */
function changesOf(people: readonly PersonChanges[]) {
  return people.some(({ changes }) => changes === undefined)
    ? undefined
    : people.flatMap(({ changes }) => changes ?? [])
}

const noticeOf = ({ notice }: PersonChanges) => notice

function knownBefore(people: readonly PersonChanges[]) {
  return Object.fromEntries(
    people.flatMap(({ notice: { registrationId, before } }) => (before ? [[registrationId, before]] : [])),
  )
}

/** "Anna Beispiel (bestätigt); Workshop A (10:00–11:30 Uhr): Warteliste, Platz 2". */
function personLine(
  { registration, state }: BookingRecord['people'][number],
  sessions: readonly ChosenSession[],
  event: BookingRecord['event'],
  language: Language,
): string {
  const theirs = sessions.filter(({ registrationId }) => registrationId === registration.id)
  const lines = theirs.map((session) => sessionLine(session, event, language))
  return [`${fullName(registration)} (${statusWords(state, language)})`, ...lines].join('; ')
}

function nameOf({ booking }: BookingRecord) {
  return { salutation: 'none', academicTitle: '', firstName: '', lastName: booking.contactName ?? '' } as const
}
