import { words } from '../../../src/lib/languages.ts'

/** The words of the lists of people. */
export const listWords = words(
  {
    participants: 'Teilnehmendenliste',
    signatures: 'Unterschriftenliste',
    gate: 'Einlassliste',
    event: 'Veranstaltung',
    host: 'Veranstalter',
    date: 'Zeit',
    place: 'Ort',
    reference: 'Förderkennzeichen',
    asOf: 'Stand',
    number: 'Nr.',
    name: 'Name',
    office: 'Amt oder Funktion',
    organisation: 'Organisation',
    signature: 'Unterschrift',
    role: 'Funktion am Tag',
    arrived: 'Eingang',
    none: 'Niemand ist aufzuführen.',
    listed: (people: number) =>
      `${people === 1 ? 'Aufgeführt ist eine Person' : `Aufgeführt sind ${people} Personen`}; alle haben der Aufnahme in diese Liste zugestimmt. Die Liste ist nur für die Teilnehmenden bestimmt.`,
    signHere: 'Mit der Unterschrift wird die Teilnahme an der Veranstaltung bestätigt.',
    confirmed: 'Die Richtigkeit der Angaben wird bestätigt.',
    confirmedBy: 'Ort, Datum, Unterschrift der Veranstaltungsleitung',
    protectedList:
      'Vertraulich. Nur für den Einlass; nicht kopieren, nicht aushängen und nach der Veranstaltung an den Veranstalter zurückgeben oder vernichten.',
    expected: (people: number) => (people === 1 ? 'Erwartet wird eine Person.' : `Erwartet werden ${people} Personen.`),
  },
  {
    participants: 'List of participants',
    signatures: 'Signature list',
    gate: 'Gate list',
    event: 'Event',
    host: 'Organiser',
    date: 'Time',
    place: 'Place',
    reference: 'Grant reference',
    asOf: 'As of',
    number: 'No.',
    name: 'Name',
    office: 'Office or position',
    organisation: 'Organisation',
    signature: 'Signature',
    role: 'Role on the day',
    arrived: 'Arrived',
    none: 'There is nobody to list.',
    listed: (people: number) =>
      `${people === 1 ? 'One person is listed' : `${people} people are listed`}; all agreed to be named here. The list is meant for participants only.`,
    signHere: 'By signing, people confirm that they took part in the event.',
    confirmed: 'The above is confirmed to be correct.',
    confirmedBy: 'Place, date, signature of the head of the event',
    protectedList:
      'Confidential. For the gate only; do not copy or display it, and return it to the organiser or destroy it after the event.',
    expected: (people: number) => (people === 1 ? 'One person is expected.' : `${people} people are expected.`),
  },
)
