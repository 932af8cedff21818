import { type Language, words } from '../../../lib/languages.ts'

/** What the fields of an audience are called; errors and summaries call them by the same names. */
export const audienceLabels = words(
  {
    states: 'Stand der Anmeldung',
    categories: 'Zielgruppe',
    sessions: 'Programmpunkt',
    roles: 'Kommt als',
    lands: 'Land',
    organisation: 'Organisation',
    attendance: 'Teilnahme',
    language: 'Sprache der Briefe',
    listed: 'Einwilligung zur Liste der Teilnehmenden',
    attended: 'War da (Check-in)',
    documentsMissing: 'Nur Personen, von denen Unterlagen fehlen',
    toContacts: 'Auch an Anmeldende (Vorzimmer), einmal je Buchung',
  },
  {
    states: 'Status of the registration',
    categories: 'Target group',
    sessions: 'Session',
    roles: 'Comes as',
    lands: 'Land',
    organisation: 'Organisation',
    attendance: 'Attendance',
    language: 'Language of the letters',
    listed: 'Consent to the list of participants',
    attended: 'Was there (check-in)',
    documentsMissing: 'Only people from whom documents are missing',
    toContacts: 'Also to who registered others, once per booking',
  },
)

/** What the languages of letters are called. */
export const languageWords = words({ de: 'Deutsch', en: 'Englisch' } satisfies Record<Language, string>, {
  de: 'German',
  en: 'English',
})
