import { words } from '../../../src/lib/languages.ts'

/** What the form on paper says beside the questions of the page. */
export const registrationFormWords = words(
  {
    title: 'Anmeldung',
    event: 'Veranstaltung',
    date: 'Zeit',
    place: 'Ort',
    until: 'Bitte bis',
    returnTo: 'zurück an',
    online: 'oder online',
    onePerson: 'Bitte in Druckbuchstaben, für jede Person ein Blatt. Die Antwort geht an die E-Mail-Adresse.',
    whole: 'liegen beim Veranstalter und stehen auf der Internetseite der Anmeldung',
    registers: (event: string) => `Ich melde mich zu „${event}“ verbindlich an.`,
    signature: 'Ort, Datum, Unterschrift',
  },
  {
    title: 'Registration',
    event: 'Event',
    date: 'Time',
    place: 'Place',
    until: 'Please until',
    returnTo: 'back to',
    online: 'or online',
    onePerson: 'In block letters, please, and one sheet for each person. The answer goes to the e-mail address.',
    whole: 'to be had from the organiser, and on the page where one registers',
    registers: (event: string) => `I register for “${event}”.`,
    signature: 'Place, date, signature',
  },
)
