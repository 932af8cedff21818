import { changesWords, statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { readLetterText } from '../events/read-letter-text.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { type BookingRecord, readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { contactFiles } from './contact-files.ts'
import { noteAnnounced } from './note-announced.ts'
import { changesOf } from './registration-facts.ts'
import { whereLine } from './where-line.ts'

/**
 * To who registered others: everybody with how they stand, what is new, changed or taken back in the calendar of the office,
 * and the booking's page; or that the event is called off.
 */
export function bookingLetter(kind: 'booking' | 'booking-event-cancelled'): Renderer {
  return async (deps, letter) => {
    const record = await readBookingRecord(deps, letter.about)
    if (!record || record.event.forgottenAt !== null) return undefined
    const { booking, event, host } = record
    // Whoever had the address before must not get today's link.
    if (letter.address !== booking.contactEmail) return undefined
    const { language } = letter
    const { files, announced } = await contactFiles(deps, record, language)
    const facts = {
      greeting: greeting(nameOf(record), language, event.letterStyle),
      event: inLanguage(event.title, language),
      date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
      place: whereLine(event),
      people: record.people
        .map(({ registration, state }) => `${fullName(registration)} (${statusWords(state, language)})`)
        .join('; '),
      changes: letter.facts?.changes ? changesWords(changesOf(letter.facts.changes), language) : '',
      changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
      calendarFile: files.map(({ filename }) => filename).join(', '),
      link: await personalLink(deps, booking, 'b'),
    }
    const text = await readLetterText(deps, { eventId: event.id, kind, language })
    const sender = { host, contact: event.contact, style: event.letterStyle }
    return {
      ...letterFrom(deps, sender, { to: letter.address, kind, language, facts, text, attachments: files }),
      noted: (draft, fixed) => [noteAnnounced(draft, fixed, 'contact', announced)],
    }
  }
}

function nameOf({ booking }: BookingRecord) {
  return { salutation: 'none', academicTitle: '', firstName: '', lastName: booking.contactName ?? '' } as const
}
