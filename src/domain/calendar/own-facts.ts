import { greeting } from '../../../templates/mail/greeting.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'

/** What every letter to a registered person says: whom it greets, who is registered, and for what. */
export function ownFacts({ registration, event }: RegistrationRecord, language: Language) {
  return {
    greeting: greeting(registration, language, event.letterStyle),
    name: fullName(registration),
    organisation: registration.organisation,
    event: inLanguage(event.title, language),
    date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
  }
}
