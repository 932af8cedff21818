import { type Language, words } from '../../../lib/languages.ts'
import { isFieldName } from '../../../lib/person/person-values.ts'
import { inSentence, shortLabelOf } from '../../../lib/person/person-words.ts'

/** A changed field, as the office calls it. */
export function fieldName(name: string, language: Language): string {
  if (isFieldName(name)) return inSentence(shortLabelOf(name, language), language)
  const said: Record<string, string> = fields(language)
  return (Object.hasOwn(said, name) && said[name]) || name
}

const fields = words({
  slug: ['kurze Adresse', 'short address'],
  status: ['Status', 'status'],
  title: ['Titel', 'title'],
  description: ['Beschreibung', 'description'],
  audience: ['Zielgruppen', 'target groups'],
  freeOfCharge: ['Kosten', 'costs'],
  allDay: ['ganztägig', 'all day'],
  zone: ['Zeitzone', 'time zone'],
  venue: ['Ort', 'place'],
  contact: ['Kontakt', 'contact'],
  startsAt: ['Beginn', 'beginning'],
  endsAt: ['Ende', 'end'],
  opensAt: ['Beginn der Anmeldung', 'opening of registration'],
  closesAt: ['Anmeldeschluss', 'deadline'],
  forgetAt: ['Löschtag', 'day of erasure'],
  capacity: ['Plätze', 'places'],
  calendarMode: ['Art des Kalendereintrags', 'kind of calendar entry'],
  calendarRsvp: ['Antwort aus dem Kalender', 'answer from the calendar'],
  alarmMinutes: ['Erinnerung', 'reminder'],
  onlineUrl: ['Adresse für die Online-Teilnahme', 'address for taking part online'],
  organizerEmail: ['Postfach für Einladungen', 'mailbox for invitations'],
  documentsMissing: ['fehlende Unterlagen', 'missing documents'],
  name: ['Name', 'name'],
  shortName: ['Kurzname', 'short name'],
  lateUntil: ['Nachfrist', 'grace period'],
  changeUntil: ['Frist für Änderungen', 'deadline for changes'],
  cancelUntil: ['Frist für Absagen', 'deadline for cancellations'],
  substituteUntil: ['Frist für Vertretungen', 'deadline for deputies'],
  approval: ['Prüfung', 'review'],
  confirmHours: ['Bestätigung der Adresse', 'confirmation of the address'],
  waitingList: ['Warteliste', 'waiting list'],
  offerHours: ['Dauer eines Angebots', 'validity of an offer'],
  mostPeople: ['Personen je Formular', 'people per form'],
  accompanying: ['Begleitpersonen', 'company'],
  photos: ['Fotos', 'photographs'],
  attendanceModes: ['Teilnahme vor Ort oder online', 'on site or online'],
  category: ['Zielgruppe', 'target group'],
  attendance: ['Teilnahme', 'attendance'],
  role: ['Rolle', 'role'],
  sessions: ['Programmpunkte', 'sessions'],
  session: ['Programmpunkt', 'session'],
  event: ['Veranstaltung', 'event'],
  land: ['Land', 'Land'],
  position: ['Reihenfolge', 'order'],
  automatic: ['nachrücken lassen', 'automatic'],
  offered: ['anbieten', 'offered'],
  paused: ['anhalten', 'paused'],
  accepted: ['Zusage', 'accepted'],
  declined: ['Absage', 'declined'],
  reserve: ['Reserve', 'reserve'],
  open: ['offen', 'open'],
  notices: ['Rechtstexte', 'legal texts'],
  logo: ['Logo', 'logo'],
  letterStyle: ['Stil der Schreiben', 'style of letters'],
  sender: ['Absenderzeilen', 'lines of the sender'],
  footer: ['Fußzeilen', 'lines at the foot'],
})
