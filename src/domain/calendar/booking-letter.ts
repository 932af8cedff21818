import { statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'
import { calendarContentType, calendarText } from '../../formats/ics.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow, Renderer } from '../outbox/renderer.ts'
import { personalLink } from '../registrations/personal-link.ts'
import { type BookingRecord, readBookingRecord } from '../registrations/read-booking-record.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { personEntry, venueLine } from './entries.ts'

/** To who registered others: everybody with how they stand, a calendar file for each who is confirmed, and the booking's page. */
export const bookingLetter: Renderer = async (deps, letter) => {
  const record = await readBookingRecord(deps, letter.about)
  if (!record || record.event.forgottenAt !== null) return undefined
  const { booking, event, host } = record
  // Whoever had the address before must not get today's link.
  if (letter.address !== booking.contactEmail) return undefined
  const { language } = letter
  const attachments = calendarFiles(record, letter, deps.config.publicUrl)
  const name = { salutation: 'none', academicTitle: '', firstName: '', lastName: booking.contactName ?? '' } as const
  const facts = {
    greeting: greeting(name, language),
    event: inLanguage(event.title, language),
    date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
    place: venueLine(event.venue),
    people: record.people
      .map(({ registration, state }) => `${fullName(registration)} (${statusWords(state, language)})`)
      .join('; '),
    changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
    calendarFile: attachments.map(({ filename }) => filename).join(', '),
    link: await personalLink(deps, booking, 'b'),
  }
  const frame = { host: inLanguage(host.name, language), contact: event.contact, publicUrl: deps.config.publicUrl }
  return {
    from: { name: frame.host, address: deps.config.sender },
    replyTo: event.contact.email,
    to: letter.address,
    ...renderLetter({ kind: 'booking', language, facts, frame }),
    attachments,
  }
}

function calendarFiles(
  { people, event, host, booking }: BookingRecord,
  { language, writtenAt }: LetterRow,
  publicUrl: string,
) {
  const contact =
    booking.contactName !== null && booking.contactEmail !== null
      ? { name: booking.contactName, email: booking.contactEmail }
      : null
  return people
    .filter(({ state }) => state === 'confirmed')
    .map(({ registration, state, expiresAt }, index) => {
      const claim = { overCapacity: false, expiresAt }
      const { source } = booking
      const entry = personEntry(
        { registration, state, claim, source, contact, event, host },
        language,
        publicUrl,
        writtenAt,
      )
      return {
        filename: `${language === 'de' ? 'termin' : 'appointment'}-${index + 1}.ics`,
        contentType: calendarContentType('PUBLISH'),
        content: calendarText({ method: 'PUBLISH', entries: [entry] }),
      }
    })
}
