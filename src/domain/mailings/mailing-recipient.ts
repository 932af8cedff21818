import { greeting } from '../../../templates/mail/greeting.ts'
import type { LetterFacts } from '../../../templates/mail/letters.ts'
import { outlookWords } from '../../../templates/mail/outlook-words.ts'
import type { Deps } from '../../deps.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { readOutlook } from '../calendar/read-outlook.ts'
import { registrationFacts } from '../calendar/registration-facts.ts'
import { whereLine } from '../calendar/where-line.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { type BookingRecord, readBookingRecord } from '../registrations/reading/read-booking-record.ts'
import { type RegistrationRecord, readRegistration } from '../registrations/reading/read-registration.ts'
import { readSessions } from '../registrations/reading/read-sessions.ts'

type Uses = Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>

/** Somebody to whom a mailing goes, and what it can say of them. */
export type MailingRecipient = {
  /** Where letters about them go now; empty without an address. */
  address: string
  event: RegistrationRecord['event']
  host: RegistrationRecord['host']
  /** The language in which they want letters. */
  language: Language
  facts(language: Language): Promise<LetterFacts<'mailing'>>
}

/** By the id of a registration, or of a booking for its contact; undefined if it is gone. */
export async function readMailingRecipient(deps: Uses, about: string): Promise<MailingRecipient | undefined> {
  const record = await readRegistration(deps, about)
  if (record) return person(deps, record)
  const booking = await readBookingRecord(deps, about)
  return booking && contact(deps, booking)
}

function person(deps: Uses, record: RegistrationRecord): MailingRecipient {
  const { registration, event, host } = record
  return {
    ...{ event, host, language: registration.language },
    address: registration.email || record.contact?.email || '',
    facts: async (language) => {
      const [sessions, outlook] = await Promise.all([
        readSessions(deps, [registration.id]),
        readOutlook(deps, record, language),
      ])
      return {
        ...registrationFacts(record, { language, facts: null }, sessions),
        ...outlookWords(outlook, language),
        link: await personalLink(deps, registration),
        eventLink: publicPage(deps, event),
        documents: registration.documentsMissing,
      }
    },
  }
}

/** A contact is told about everybody in the booking at once: their names stand where a person's own name would. */
function contact(deps: Uses, { booking, event, host, people }: BookingRecord): MailingRecipient {
  const name = { salutation: 'none', academicTitle: '', firstName: '', lastName: booking.contactName ?? '' } as const
  const still = people.filter(({ state }) => state !== 'cancelled').map(({ registration }) => registration)
  return {
    ...{ event, host, language: booking.language },
    address: booking.contactEmail ?? '',
    facts: async (language) => ({
      event: inLanguage(event.title, language),
      date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
      place: whereLine(event),
      ...outlookWords(await readOutlook(deps, { event }, language), language),
      eventLink: publicPage(deps, event),
      greeting: greeting(name, language, event.letterStyle),
      name: still.map(fullName).join(', '),
      organisation: [...new Set(still.map(({ organisation }) => organisation))].join(', '),
      link: await personalLink(deps, booking, 'b'),
      online: '',
      sessions: '',
      documents: still
        .filter(({ documentsMissing }) => documentsMissing !== '')
        .map((registration) => `${fullName(registration)}: ${registration.documentsMissing}`)
        .join('; '),
    }),
  }
}

function publicPage({ config }: Uses, { slug }: RegistrationRecord['event']): string {
  return `${config.publicUrl}/e/${slug}`
}
