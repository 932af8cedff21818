import type { BadgeElement } from '../../../../templates/pdf/badge-design.ts'
import type { Starter } from '../../../../templates/pdf/starter-designs.ts'
import type { BadgePart } from '../../../domain/papers/fingerprint.ts'
import { type WordPair, words } from '../../../lib/languages.ts'

/** What can stand on a badge. */
export const elementWords = words({
  name: ['Name', 'Name'],
  'first-name': ['Vorname', 'First name'],
  'last-name': ['Nachname', 'Last name'],
  title: ['Titel', 'Title'],
  office: ['Amt oder Funktion', 'Office or function'],
  organisation: ['Organisation', 'Organisation'],
  category: ['Zielgruppe (Farbbalken)', 'Target group (colour bar)'],
  role: ['Rolle', 'Role'],
  sessions: ['Gewählte Programmpunkte', 'Chosen sessions'],
  language: ['Sprache', 'Language'],
  'event-title': ['Name der Veranstaltung', 'Name of the event'],
  'event-date': ['Datum der Veranstaltung', 'Date of the event'],
  text: ['Freier Text', 'Free text'],
  logo: ['Logo', 'Logo'],
  qr: ['QR-Code für den Check-in', 'QR code for the check-in'],
  photo: ['Zeichen „keine Fotos“', 'Sign “no photographs”'],
} satisfies Record<BadgeElement['kind'], WordPair>)

/** What has changed on a badge, in the middle of a sentence. */
export const partWords = words({
  name: ['Name', 'name'],
  office: ['Amt', 'office'],
  organisation: ['Organisation', 'organisation'],
  category: ['Zielgruppe', 'target group'],
  role: ['Rolle', 'role'],
  sessions: ['Programmpunkte', 'sessions'],
  language: ['Sprache', 'language'],
  photo: ['Einwilligung in Fotos', 'consent to photographs'],
  code: ['Code', 'code'],
  'event-title': ['Name der Veranstaltung', 'name of the event'],
  'event-date': ['Zeit der Veranstaltung', 'time of the event'],
  design: ['Gestaltung', 'design'],
} satisfies Record<BadgePart, WordPair>)

/** The designs to begin with. */
export const starterWords = words({
  classic: [
    'Klassisch: Name oben, Organisation und QR-Code unten',
    'Classic: name above, organisation and QR code below',
  ],
  'large-first-name': ['Großer Vorname, für Workshops', 'Large first name, for workshops'],
  lanyard: ['Umhängeschild: alles mittig, Farbbalken am Fuß', 'Lanyard: everything centred, colour bar at the foot'],
  butterfly: ['Faltschild: hinten Programm und Name', 'Folded badge: programme and name on the back'],
  card: ['Karte: Name und Organisation, ohne QR-Code', 'Card: name and organisation, without a QR code'],
} satisfies Record<Starter, WordPair>)

/** The labels of the designer's form. */
export const designLabels = words({
  name: ['Name der Gestaltung', 'Name of the design'],
  width: ['Breite in mm', 'Width in mm'],
  height: ['Höhe in mm', 'Height in mm'],
  back: ['Rückseite', 'Back'],
  x: ['Von links in mm', 'From the left in mm'],
  y: ['Von oben in mm', 'From the top in mm'],
  'size.min': ['Kleinste Schrift in pt', 'Smallest letters in pt'],
  'size.max': ['Größte Schrift in pt', 'Largest letters in pt'],
  weight: ['Schriftstärke', 'Weight'],
  align: ['Ausrichtung', 'Alignment'],
  anchor: ['Steht im Feld', 'Stands in its box'],
  colour: ['Farbe', 'Colour'],
  side: ['Wo es steht', 'Where it stands'],
  text: ['Text', 'Text'],
  withTitle: ['mit Titel', 'with the title'],
  labelled: ['mit dem Namen der Zielgruppe', 'with the name of the target group'],
  file: ['Datei', 'File'],
})
