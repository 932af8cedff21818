import { deadline, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { SessionList } from '../../ui/session-list.tsx'
import { whyWords } from '../seats/why-words.ts'
import type { AboutAttendee } from './about-attendee.ts'
import { attendanceWords, roleWords, sourceWords } from './attendee-words.ts'

/** As what somebody comes, by which way they came in, and how they stand. */
export function seatFacts({ record, event, sessions, why, position }: AboutAttendee, language: Language) {
  const t = text(language)
  const { registration, claim, contact, source } = record
  const category = event.categories.find(({ id }) => id === registration.categoryId)
  const reasons = why.flatMap((entry) => whyWords(entry, event, language))
  const at = (instant: number) => shortDateTime(instant, event.zone, language)
  return [
    [t.position, position],
    [t.why, reasons.length > 0 && reasons.join('\n')],
    [
      t.offer,
      record.state === 'offered' && claim.expiresAt !== null && deadline(claim.expiresAt, event.zone, language),
    ],
    [t.over, claim.overCapacity && t.overYes],
    [t.role, roleWords(language)[registration.role]],
    [t.category, category && inLanguage(category.name, language)],
    [t.attendance, event.attendanceModes.length > 1 && attendanceWords(language)[registration.attendance]],
    [t.sessions, sessions.length > 0 && <SessionList {...{ sessions, event, language }} />],
    [t.contact, contact && `${contact.name}\n${contact.email}`],
    [t.received, `${at(registration.receivedAt)}, ${sourceWords(language)[source]}`],
    [t.late, registration.late && t.yes],
    [t.confirmBy, registration.confirmBy !== null && registration.confirmedAt === null && at(registration.confirmBy)],
    [t.decision, record.state === 'review' && registration.decision && t[registration.decision]],
  ] as const
}

const text = words({
  position: ['Stelle auf der Warteliste', 'Position on the waiting list'],
  why: ['Warum noch nicht', 'Why not yet'],
  offer: ['Angebot gilt bis', 'Offer valid until'],
  over: ['Über der Grenze', 'Beyond the limit'],
  overYes: ['ja, vom Büro so entschieden', 'yes, the office decided so'],
  role: ['Kommt als', 'Comes as'],
  category: ['Zielgruppe', 'Target group'],
  attendance: ['Teilnahme', 'Attendance'],
  sessions: ['Programmpunkte', 'Sessions'],
  contact: ['Angemeldet von', 'Registered by'],
  received: ['Eingegangen', 'Received'],
  late: ['Nach der Frist', 'After the deadline'],
  yes: ['ja', 'yes'],
  confirmBy: ['Adresse zu bestätigen bis', 'Address to be confirmed by'],
  decision: ['Vorgemerkt', 'Drafted'],
  accepted: ['Zusage', 'acceptance'],
  declined: ['Absage', 'refusal'],
  reserve: ['Reserve', 'reserve'],
})
