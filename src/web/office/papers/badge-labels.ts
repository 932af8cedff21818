import type { BadgeElement } from '../../../../templates/pdf/badge-design.ts'
import type { Starter } from '../../../../templates/pdf/starter-designs.ts'
import type { BadgePart } from '../../../domain/papers/fingerprint.ts'
import { words } from '../../../lib/languages.ts'

/** What can stand on a badge. */
export const elementWords = words(
  {
    name: 'Name',
    'first-name': 'Vorname',
    'last-name': 'Nachname',
    title: 'Titel',
    office: 'Amt oder Funktion',
    organisation: 'Organisation',
    category: 'Zielgruppe (Farbbalken)',
    role: 'Rolle',
    sessions: 'Gewählte Programmpunkte',
    language: 'Sprache',
    'event-title': 'Name der Veranstaltung',
    'event-date': 'Datum der Veranstaltung',
    text: 'Freier Text',
    logo: 'Logo',
    qr: 'QR-Code für den Check-in',
    photo: 'Zeichen „keine Fotos“',
  } satisfies Record<BadgeElement['kind'], string>,
  {
    name: 'Name',
    'first-name': 'First name',
    'last-name': 'Last name',
    title: 'Title',
    office: 'Office or function',
    organisation: 'Organisation',
    category: 'Target group (colour bar)',
    role: 'Role',
    sessions: 'Chosen sessions',
    language: 'Language',
    'event-title': 'Name of the event',
    'event-date': 'Date of the event',
    text: 'Free text',
    logo: 'Logo',
    qr: 'QR code for the check-in',
    photo: 'Sign “no photographs”',
  },
)

/** What has changed on a badge, in the middle of a sentence. */
export const partWords = words(
  {
    name: 'Name',
    office: 'Amt',
    organisation: 'Organisation',
    category: 'Zielgruppe',
    role: 'Rolle',
    sessions: 'Programmpunkte',
    language: 'Sprache',
    photo: 'Einwilligung in Fotos',
    code: 'Code',
    'event-title': 'Name der Veranstaltung',
    'event-date': 'Zeit der Veranstaltung',
    design: 'Entwurf',
  } satisfies Record<BadgePart, string>,
  {
    name: 'name',
    office: 'office',
    organisation: 'organisation',
    category: 'target group',
    role: 'role',
    sessions: 'sessions',
    language: 'language',
    photo: 'consent to photographs',
    code: 'code',
    'event-title': 'name of the event',
    'event-date': 'time of the event',
    design: 'design',
  },
)

/** The designs to begin with. */
export const starterWords = words(
  {
    classic: 'Klassisch: Name oben, Organisation und QR-Code unten',
    'large-first-name': 'Großer Vorname, für Workshops',
    lanyard: 'Umhängeschild: alles mittig, Farbbalken am Fuß',
    butterfly: 'Faltschild: hinten Programm und Name',
    card: 'Karte: Name und Organisation, ohne QR-Code',
  } satisfies Record<Starter, string>,
  {
    classic: 'Classic: name above, organisation and QR code below',
    'large-first-name': 'Large first name, for workshops',
    lanyard: 'Lanyard: everything centred, colour bar at the foot',
    butterfly: 'Folded badge: programme and name on the back',
    card: 'Card: name and organisation, without a QR code',
  },
)

/** The labels of the designer's form. */
export const designLabels = words(
  {
    name: 'Name des Entwurfs',
    width: 'Breite in mm',
    height: 'Höhe in mm',
    back: 'Rückseite',
    x: 'Von links in mm',
    y: 'Von oben in mm',
    'size.min': 'Kleinste Schrift in pt',
    'size.max': 'Größte Schrift in pt',
    weight: 'Schriftstärke',
    align: 'Ausrichtung',
    anchor: 'Steht im Feld',
    colour: 'Farbe',
    side: 'Wo es steht',
    text: 'Text',
    withTitle: 'mit Titel',
    labelled: 'mit dem Namen der Zielgruppe',
    file: 'Datei',
  },
  {
    name: 'Name of the design',
    width: 'Width in mm',
    height: 'Height in mm',
    back: 'Back',
    x: 'From the left in mm',
    y: 'From the top in mm',
    'size.min': 'Smallest letters in pt',
    'size.max': 'Largest letters in pt',
    weight: 'Weight',
    align: 'Alignment',
    anchor: 'Stands in its box',
    colour: 'Colour',
    side: 'Where it stands',
    text: 'Text',
    withTitle: 'with the title',
    labelled: 'with the name of the target group',
    file: 'File',
  },
)
