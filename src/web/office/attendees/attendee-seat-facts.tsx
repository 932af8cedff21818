import { deadline, shortDateTime } from '../../../lib/dates.ts'
import { isolated } from '../../../lib/isolated.ts'
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
    [['Stelle auf der Warteliste', 'Position on the waiting list'], position],
    [['Warum noch nicht', 'Why not yet'], reasons.length > 0 && reasons.join('\n')],
    [
      ['Angebot gilt bis', 'Offer valid until'],
      record.state === 'offered' && claim.expiresAt !== null && deadline(claim.expiresAt, event.zone, language),
    ],
    [['Über der Grenze', 'Beyond the limit'], claim.overCapacity && t.overYes],
    [['Rolle', 'Role'], roleWords(language)[registration.role]],
    [['Zielgruppe', 'Target group'], category && inLanguage(category.name, language)],
    [t.attendance, event.attendanceModes.length > 1 && attendanceWords(language)[registration.attendance]],
    [['Programmpunkte', 'Sessions'], sessions.length > 0 && <SessionList {...{ sessions, event, language }} />],
    [['Angemeldet von', 'Registered by'], contact && `${isolated(contact.name)}\n${contact.email}`],
    [['Eingegangen', 'Received'], `${at(registration.receivedAt)}, ${sourceWords(language)[source]}`],
    [['Nach der Frist', 'After the deadline'], registration.late && t.yes],
    [t.confirmBy, registration.confirmBy !== null && registration.confirmedAt === null && at(registration.confirmBy)],
    [['Vorgemerkt', 'Drafted'], record.state === 'review' && registration.decision && t[registration.decision]],
  ] as const
}

const text = words({
  overYes: ['ja, vom Büro so entschieden', 'yes, the office decided so'],
  attendance: ['Teilnahme', 'Attendance'],
  yes: ['ja', 'yes'],
  confirmBy: ['Adresse zu bestätigen bis', 'Address to be confirmed by'],
  accepted: ['Zusage', 'acceptance'],
  declined: ['Absage', 'refusal'],
  reserve: ['Reserve', 'reserve'],
})
