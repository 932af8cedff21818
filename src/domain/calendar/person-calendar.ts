import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import type { Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/read-registration.ts'
import { personEntries } from './person-entries.ts'
import { readSchedules } from './read-schedules.ts'

/**
 * The calendar of one person: the event and the sessions they hold, and what was taken back as CANCELLED. It is a copy without
 * METHOD; its stamps are of the last change, so that it repeats byte-equal.
 */
export async function personCalendar(
  deps: Pick<Deps, 'store' | 'config'>,
  record: RegistrationRecord,
  language: Language,
): Promise<string> {
  const { event, registration } = record
  const schedule = (await readSchedules(deps, [registration.id], 'person'))(registration.id)
  const changes = schedule.sessions.map(({ item }) => item.changedAt)
  const stamp = Math.max(event.changedAt, registration.changedAt, ...changes)
  const entries = await personEntries(record, schedule, { language, publicUrl: deps.config.publicUrl, stamp })
  return calendarText({ entries: entries.map(({ entry }) => entry), zone: event.zone })
}
