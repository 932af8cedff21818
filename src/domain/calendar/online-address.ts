import { type SQL, sql } from 'drizzle-orm'
import type { Recipient } from '../../db/schema/calendar.ts'
import type { AttendanceMode } from '../../db/schema/events.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'

type Place = Pick<RegistrationRecord, 'event' | 'registration' | 'state'>

/** How somebody takes part: as they chose, or in the only way that the event has left. */
export function attendanceOf({ event, registration }: Pick<Place, 'event' | 'registration'>): AttendanceMode {
  const { attendanceModes: modes } = event
  return modes.includes(registration.attendance) ? registration.attendance : (modes[0] ?? registration.attendance)
}

/** The same of a registration `r` in SQL, under the modes of an event, a JSON list. */
export const attendanceUnder = (modes: SQL): SQL =>
  sql`iif(exists (select 1 from json_each(${modes}) m where m.value = r.attendance), r.attendance, ${modes} ->> 0)`

export function comesOnline(place: Pick<Place, 'event' | 'registration'>): boolean {
  return attendanceOf(place) === 'online'
}

/** Where somebody takes part online; empty for who comes to the place, has no seat, or if there is no address (yet). */
export function onlineAddress(place: Place): string {
  return comesOnline(place) && place.state === 'confirmed' ? place.event.onlineUrl : ''
}

/** Of whose access the letters to somebody tell: a contact only of those whom nothing else reaches, as they have no address of their own. */
export function hearsOfAccess(recipient: Recipient, { email }: { email: string }): boolean {
  return recipient === 'person' || email === ''
}

/** The same of a registration `r` in SQL. */
export const hearsOfAccessSql = (recipient: Recipient): SQL => sql`(${recipient} = 'person' or r.email = '')`
