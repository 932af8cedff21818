import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { type PersonEntry, personEntries } from './person-entries.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'

/** The entries of one person as they are now, stamped with the last change: asked again they are the same. One round trip. */
export async function currentEntries(
  deps: Pick<Deps, 'store' | 'config'>,
  record: RegistrationRecord,
  language: Language,
): Promise<PersonEntry[]> {
  const { id } = record.registration
  const schedule = (await readSchedules(deps, [id]))(id, 'person')
  const { publicUrl, sender } = deps.config
  return personEntries(record, schedule, { language, publicUrl, sender, stamp: lastChange(record, schedule) })
}

/** DTSTAMP of what is asked for again and again: when something in it last changed. */
export function lastChange(
  { event, registration }: Pick<RegistrationRecord, 'event' | 'registration'>,
  { sessions }: Schedule,
): Instant {
  return Math.max(event.changedAt, registration.changedAt, ...sessions.map(({ item }) => item.changedAt))
}
