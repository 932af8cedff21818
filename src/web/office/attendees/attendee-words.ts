import type { Attendee } from '../../../domain/registrations/reading/find-attendees.ts'
import { type WordPair, words } from '../../../lib/languages.ts'

/** How a registration came in. */
export const sourceWords = words({
  online: ['online', 'online'],
  office: ['vom Büro eingetragen', 'entered by the office'],
  mail: ['per E-Mail', 'by e-mail'],
  letter: ['per Brief', 'by letter'],
  fax: ['per Fax', 'by fax'],
  phone: ['telefonisch', 'by telephone'],
  desk: ['am Check-in', 'at the check-in desk'],
} satisfies Record<Attendee['source'], WordPair>)

/** As what somebody comes. */
export const roleWords = words({
  participant: ['Teilnahme', 'participant'],
  accompanying: ['Begleitung', 'company'],
  assistance: ['Assistenz', 'assistance'],
  speaker: ['Vortrag', 'speaker'],
  host: ['Gastgeber', 'host'],
  press: ['Presse', 'press'],
  staff: ['Organisation', 'staff'],
} satisfies Record<Attendee['role'], WordPair>)

export const attendanceWords = words({ 'on-site': ['vor Ort', 'on site'], online: ['online', 'online'] })

export function isRole(text: string | undefined): text is Attendee['role'] {
  return text !== undefined && Object.hasOwn(roleWords('de'), text)
}
