import { words } from '../../src/lib/languages.ts'

/** The first layer of the privacy notice (Art. 13 GDPR) beside a form, on the page and on paper. */
export const privacyWords = words(
  {
    title: 'Was mit Ihren Angaben geschieht',
    short: (host: string, date: string) =>
      `Verantwortlich ist: ${host}. Ihre Angaben dienen dazu, die Veranstaltung vorzubereiten und durchzuführen; Name und Organisation stehen auf Ihrem Namensschild. Am ${date} werden sie gelöscht.`,
    whole: 'Datenschutzhinweise',
    version: (date: string) => `Fassung vom ${date}`,
  },
  {
    title: 'What happens to your data',
    short: (host: string, date: string) =>
      `The controller is ${host}. Your data serve to prepare and run the event; name and organisation are printed on your badge. They will be erased on ${date}.`,
    whole: 'Privacy notice',
    version: (date: string) => `version of ${date}`,
  },
)
