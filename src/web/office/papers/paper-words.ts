import { words } from '../../../lib/languages.ts'

/** What each paper is called and good for, and the labels of what may be asked of it. */
export const paperWords = words({
  'table-tents': ['Tischaufsteller', 'Table tents'],
  'table-tents-what': [
    'A4 quer, in der Mitte gefaltet: Name, Amt und Organisation auf beiden Seiten.',
    'A4 landscape, folded in the middle: name, office and organisation on both sides.',
  ],
  'place-cards': ['Tischkarten', 'Place cards'],
  'place-cards-what': [
    'Vier gefaltete Karten auf einem Bogen (Sigel DP001, DP002).',
    'Four folded cards on a sheet (Sigel DP001, DP002).',
  ],
  'participants-list': ['Teilnehmendenliste', 'Participants’ list'],
  'participants-list-what': [
    'Zum Verteilen: nur wer einen Platz hat und der Aufnahme in die Liste zugestimmt hat, mit Amt und Organisation.',
    'To hand out: only those who have a seat and agreed to be listed, with office and organisation.',
  ],
  'signature-list': ['Unterschriftenliste', 'Signature list'],
  'signature-list-what': [
    'Für den Verwendungsnachweis: alle, die vor Ort erwartet werden, für jeden Tag eine Liste.',
    'To prove the use of a grant: everybody expected on site, one list for each day.',
  ],
  'gate-list': ['Einlassliste', 'Gate list'],
  'gate-list-what': [
    'Für den Einlass des Hauses: alle, die vor Ort erwartet werden, auch ohne Einwilligung in die Teilnehmendenliste. Dass sie gedruckt wird und warum, steht im Protokoll.',
    'For the gate of the house: everybody expected on site, even without consent to the participants’ list. That it is printed and why stands in the audit trail.',
  ],
  certificates: ['Teilnahmebescheinigungen', 'Certificates of attendance'],
  'certificates-what': [
    'Für alle, die beim Check-in waren, mit Code zum Prüfen der Echtheit. Nach der Veranstaltung holen die Teilnehmenden sie auch selbst von ihrer persönlichen Seite.',
    'For everybody who was checked in, with a code by which anybody sees that it is genuine. After the event participants fetch theirs from their personal page, too.',
  ],
  certificateText: [
    'Text der Bescheinigung und Unterschrift bearbeiten',
    'Edit the text of the certificate and who signs',
  ],
  programme: ['Programm', 'Programme'],
  'programme-what': [
    'Zum Auslegen und Verteilen, mit Rednerinnen und Rednern und Räumen.',
    'To hand out, with speakers and rooms.',
  ],
  format: ['Format', 'Format'],
  formatHint: [
    'A5: für ein Heft, das der Drucker aus A4 faltet.',
    'A5: for a booklet that the printer folds out of A4.',
  ],
  'door-signs': ['Türschilder', 'Door signs'],
  'door-signs-what': [
    'A4 quer, ein Blatt für jeden Programmpunkt mit Raum: Titel, Zeit und Raum in großer Schrift.',
    'A4 landscape, one sheet for each session with a room: title, time and room in large letters.',
  ],
  'registration-form': ['Anmeldeformular', 'Registration form'],
  'registration-form-what': [
    'Für Brief und Fax: dieselben Fragen wie online, leer, mit Frist und Anschrift.',
    'For letter and fax: the same questions as online, blank, with deadline and address.',
  ],
  envelopes: ['Briefumschläge', 'Envelopes'],
  'envelopes-what': [
    'Für alle mit Platz: Amt, Name, Organisation und bei Landkreisen und Städten der Sitz. Straße und Postleitzahl sind nicht bekannt.',
    'For everybody with a seat: office, name, organisation, and the seat of districts and cities. Street and postcode are not known.',
  ],
  size: ['Größe', 'Size'],
  sizeHint: ['Einzug quer, Klappe oben.', 'Fed landscape, the flap at the top.'],
  'size-dl': ['DIN lang (220 × 110 mm)', 'DL (220 × 110 mm)'],
  'size-c6': ['C6 (162 × 114 mm)', 'C6 (162 × 114 mm)'],
  'size-c5': ['C5 (229 × 162 mm)', 'C5 (229 × 162 mm)'],
  'size-c4': ['C4 (324 × 229 mm)', 'C4 (324 × 229 mm)'],
  'address-labels': ['Adressetiketten', 'Address labels'],
  'address-labels-what': [
    'Für alle mit Platz, mit denselben Angaben wie auf den Umschlägen.',
    'For everybody with a seat, with the same lines as on envelopes.',
  ],
  sheet: ['Etikettenbogen', 'Sheet of labels'],
  firstLabel: ['Beginnen mit Etikett Nr.', 'Begin with label no.'],
  forWhom: ['Für wen', 'For whom'],
  everybody: ['alle, die vor Ort erwartet werden', 'everybody expected on site'],
  role: ['Rolle', 'Role'],
  category: ['Zielgruppe', 'Target group'],
  order: ['Reihenfolge', 'Order'],
  'order-name': ['nach Namen', 'by name'],
  'order-organisation': ['nach Organisation', 'by organisation'],
  'order-protocol': ['nach Protokoll: Rang des Amtes, dann Land', 'of protocol: rank of the office, then Land'],
  startAt: ['Beginnen mit Karte Nr.', 'Begin with card no.'],
  startAtHint: [
    '1 bis 4, von links oben; für einen angebrochenen Bogen.',
    '1 to 4, from the upper left; for a sheet already begun.',
  ],
  blankLines: ['Leere Zeilen am Ende', 'Blank lines at the end'],
  blankLinesHint: [
    'Für Gäste ohne Anmeldung, 0 bis 200 für jeden Tag.',
    'For guests without registration, 0 to 200 for each day.',
  ],
  reference: ['Förderkennzeichen', 'Grant reference'],
  referenceHint: ['Steht im Kopf der Liste; darf leer bleiben.', 'Stands in the head of the list; may be empty.'],
  reason: ['Wofür wird die Liste gebraucht?', 'What is the list needed for?'],
  reasonHint: [
    'Zum Beispiel: Einlasskontrolle des Bundestages hat sie am 1. Dezember angefordert.',
    'For example: asked for on 1 December by the gate of the Bundestag.',
  ],
  print: [(paper: string) => `${paper} (PDF)`, (paper: string) => `${paper} (PDF)`],
})
