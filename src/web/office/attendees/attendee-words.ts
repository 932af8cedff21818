import type { Attendee } from '../../../domain/registrations/reading/find-attendees.ts'
import { words } from '../../../lib/languages.ts'

/** How a registration came in. */
export const sourceWords = words(
  {
    online: 'online',
    office: 'vom Büro eingetragen',
    mail: 'per E-Mail',
    letter: 'per Brief',
    fax: 'per Fax',
    phone: 'telefonisch',
    desk: 'am Check-in',
  } satisfies Record<Attendee['source'], string>,
  {
    online: 'online',
    office: 'entered by the office',
    mail: 'by e-mail',
    letter: 'by letter',
    fax: 'by fax',
    phone: 'by telephone',
    desk: 'at the check-in desk',
  },
)

/** As what somebody comes. */
export const roleWords = words(
  {
    participant: 'Teilnahme',
    accompanying: 'Begleitung',
    assistance: 'Assistenz',
    speaker: 'Vortrag',
    host: 'Gastgeber',
    press: 'Presse',
    staff: 'Organisation',
  } satisfies Record<Attendee['role'], string>,
  {
    participant: 'participant',
    accompanying: 'company',
    assistance: 'assistance',
    speaker: 'speaker',
    host: 'host',
    press: 'press',
    staff: 'staff',
  },
)

export const attendanceWords = words(
  { 'on-site': 'vor Ort', online: 'online' },
  { 'on-site': 'on site', online: 'online' },
)

export function isRole(text: string | undefined): text is Attendee['role'] {
  return text !== undefined && Object.hasOwn(roleWords('de'), text)
}
