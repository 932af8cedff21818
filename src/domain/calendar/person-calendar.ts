import { calendarText } from '../../formats/ics.ts'
import type { Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/read-registration.ts'
import { personEntry } from './entries.ts'

/** The calendar file of one person, as a copy without METHOD; its stamp is the last change, so that it repeats byte-equal. */
export function personCalendar(record: RegistrationRecord, language: Language, publicUrl: string): string {
  const stamp = Math.max(record.event.changedAt, record.registration.changedAt)
  return calendarText({ entries: [personEntry(record, language, publicUrl, stamp)] })
}
