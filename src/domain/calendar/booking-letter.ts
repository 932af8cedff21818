import { sessionLine } from '../../../templates/forms/session-standing.ts'
import { bookingPerson } from '../../../templates/mail/booking-words.ts'
import { changeHeadline } from '../../../templates/mail/change-headline.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import { outlookWords } from '../../../templates/mail/outlook-words.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { readLetterWords } from '../events/read-letter-words.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { LetterRow, Rendered, Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { type BookingRecord, readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { type ChosenSession, readSessions } from '../registrations/reading/read-sessions.ts'
import { bookingChanges, concernedNames, ownMessages, type PersonChanges, sharedChanges } from './booking-changes.ts'
import { hasAlone, here, newsFacts, noteInformed, overviewFacts, readInformed } from './booking-news.ts'
import { calendarFacts } from './calendar-facts.ts'
import { calledOffBookingFacts, notCalledOff, withCancellationWords } from './called-off-facts.ts'
import { dateBefore } from './change-facts.ts'
import { contactFiles } from './contact-files.ts'
import { noteAnnounced } from './note-announced.ts'
import { keepKnown, noteNotified } from './note-notified.ts'
import { readOutlook } from './read-outlook.ts'
import { saysNothing } from './what-changed.ts'
import { whereLine } from './where-line.ts'

/**
 * To who registered others: everybody with how they stand, what is new, changed or taken back in the calendar of the office,
 * and the booking's page; what has changed for whom; or that the event is called off.
 */
export function bookingLetter(kind: BookingKind): Renderer {
  return async (deps, letter) => {
    const record = await readBookingRecord(deps, letter.about)
    return record && bookingLetterAbout(kind)(deps, letter, record)
  }
}

type BookingKind = 'booking' | 'booking-change' | 'booking-event-cancelled'

/** The same of a booking as it stands, or would. */
export function bookingLetterAbout(kind: BookingKind) {
  return async (
    deps: Parameters<Renderer>[0],
    letter: LetterRow,
    record: BookingRecord,
  ): Promise<Rendered | undefined> => {
    if (record.event.forgottenAt !== null) return undefined
    const { booking, event, host } = record
    const calledOff = kind === 'booking-event-cancelled'
    // What waited is overtaken by the letter that calls everything off.
    if (event.status === 'cancelled' && !calledOff) return undefined
    const { publicUrl } = deps.config
    // Whoever had the address before must not get today's link.
    if (letter.address !== booking.contactEmail) return undefined
    const words = await readLetterWords(deps, { eventId: event.id, kind, asked: letter.language })
    const { language } = words
    const ids = record.people.map(({ registration }) => registration.id)
    const sessions = await readSessions(deps, ids, 'contact')
    const changed = await bookingChanges(deps, letter, record, sessions)
    const { files, carried, announced, first } = await contactFiles(deps, record, record.booking.language)
    const entries = announced.flatMap((one) => one.entries)
    if (kind === 'booking-change' && saysNothing(letter, changesOf(changed), entries)) return undefined
    const { changes, lines } = sharedChanges(changed, language)
    const informed = kind === 'booking' ? await readInformed(deps, letter) : undefined
    const link = await personalLink(deps, booking, 'b')
    const facts = {
      greeting: greeting(nameOf(record), language, event.letterStyle),
      event: inLanguage(event.title, language),
      date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
      place: whereLine(event),
      ...overviewFacts(record, language),
      ...newsFacts(record, informed, language),
      ...{ privacyLink: hasAlone(record) ? `${publicUrl}/privacy` : '', eventLink: `${publicUrl}/e/${event.slug}` },
      people: here(record).map((person) => personLine(person, sessions, event, language)),
      headline: changeHeadline(changes, language),
      changes: lines,
      dateBefore: dateBefore(changes, language),
      concerned: concernedNames(changed, language),
      changeUntil: outlookWords(await readOutlook(deps, { event }, language), language).changeUntil,
      ...calendarFacts({ files, carried, others: [] }, { invites: false, language, leaving: calledOff }),
      ...(kind === 'booking-change' ? { ownLetters: ownMessages(changed, booking.contactEmail, language) } : {}),
      ...(calledOff ? calledOffBookingFacts(record, language) : notCalledOff),
      link,
      newSubscription: booking.linkGeneration > 0 && first ? `${link}/calendar.ics` : '',
    }
    const sender = { host, contact: event.contact, style: event.letterStyle }
    const around = calledOff ? withCancellationWords(words, language) : words.around
    return {
      ...letterFrom(deps, sender, { to: letter.address, kind, facts, attachments: files, ...words, around }),
      noted: (draft, fixed) => [
        noteAnnounced(draft, fixed, announced),
        ...(calledOff ? [] : [noteNotified(draft, fixed, 'contact', changed.map(noticeOf))]),
        ...(kind === 'booking' ? [noteInformed(draft, fixed, letter.id, record)] : []),
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
  { registration, state, expiresAt }: BookingRecord['people'][number],
  sessions: readonly ChosenSession[],
  event: BookingRecord['event'],
  language: Language,
): string {
  const theirs = sessions.filter(({ registrationId }) => registrationId === registration.id)
  const lines = theirs.map((session) => sessionLine(session, event, language))
  const offerUntil = expiresAt === null ? '' : deadline(expiresAt, event.zone, language)
  return [bookingPerson({ name: fullName(registration), state, offerUntil }, language), ...lines].join('; ')
}

function nameOf({ booking }: BookingRecord) {
  return { salutation: 'none', academicTitle: '', firstName: '', lastName: booking.contactName ?? '' } as const
}
