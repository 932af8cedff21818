import { words } from '../../lib/languages.ts'

/** What each paper is called and good for, and the labels of what may be asked of it. */
export const paperWords = words(
  {
    'table-tents': 'Tischaufsteller',
    'table-tents-what': 'A4 quer, in der Mitte gefaltet: Name, Amt und Organisation auf beiden Seiten.',
    'place-cards': 'Tischkarten',
    'place-cards-what': 'Vier gefaltete Karten auf einem Bogen (Sigel DP001, DP002).',
    'participants-list': 'Teilnehmendenliste',
    'participants-list-what':
      'Zum Verteilen: nur wer einen Platz hat und der Aufnahme in die Liste zugestimmt hat, mit Amt und Organisation.',
    'signature-list': 'Unterschriftenliste',
    'signature-list-what': 'Für den Verwendungsnachweis: alle, die vor Ort erwartet werden, für jeden Tag eine Liste.',
    'gate-list': 'Einlassliste',
    'gate-list-what':
      'Für den Einlass des Hauses: alle, die vor Ort erwartet werden, auch ohne Einwilligung in die Teilnehmendenliste. Dass sie gedruckt wird und warum, steht im Protokoll.',
    order: 'Reihenfolge',
    'order-name': 'nach Namen',
    'order-organisation': 'nach Organisation',
    'order-protocol': 'nach Protokoll: Rang des Amtes, dann Land',
    startAt: 'Beginnen mit Karte Nr.',
    startAtHint: '1 bis 4, von links oben; für einen angebrochenen Bogen.',
    blankLines: 'Leere Zeilen am Ende',
    blankLinesHint: 'Für Gäste ohne Anmeldung, 0 bis 200 für jeden Tag.',
    reference: 'Förderkennzeichen',
    referenceHint: 'Steht im Kopf der Liste; darf leer bleiben.',
    reason: 'Wofür wird die Liste gebraucht?',
    reasonHint: 'Zum Beispiel: Einlasskontrolle des Bundestages hat sie am 1. Dezember angefordert.',
    print: (paper: string) => `${paper} (PDF)`,
  },
  {
    'table-tents': 'Table tents',
    'table-tents-what': 'A4 landscape, folded in the middle: name, office and organisation on both sides.',
    'place-cards': 'Place cards',
    'place-cards-what': 'Four folded cards on a sheet (Sigel DP001, DP002).',
    'participants-list': 'Participants’ list',
    'participants-list-what':
      'To hand out: only those who have a seat and agreed to be listed, with office and organisation.',
    'signature-list': 'Signature list',
    'signature-list-what': 'To prove the use of a grant: everybody expected on site, one list for each day.',
    'gate-list': 'Gate list',
    'gate-list-what':
      'For the gate of the house: everybody expected on site, even without consent to the participants’ list. That it is printed and why stands in the audit trail.',
    order: 'Order',
    'order-name': 'by name',
    'order-organisation': 'by organisation',
    'order-protocol': 'of protocol: rank of the office, then Land',
    startAt: 'Begin with card no.',
    startAtHint: '1 to 4, from the upper left; for a sheet already begun.',
    blankLines: 'Blank lines at the end',
    blankLinesHint: 'For guests without registration, 0 to 200 for each day.',
    reference: 'Grant reference',
    referenceHint: 'Stands in the head of the list; may be empty.',
    reason: 'What is the list needed for?',
    reasonHint: 'For example: asked for on 1 December by the gate of the Bundestag.',
    print: (paper: string) => `${paper} (PDF)`,
  },
)
