import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { type PersonEntry, personEntries } from './person-entries.ts'
import { readSchedules } from './read-schedules.ts'

/** The entries of one person as they are now, stamped with the last change: asked again they are the same. One round trip. */
export async function currentEntries(
  deps: Pick<Deps, 'store' | 'config'>,
  record: RegistrationRecord,
  language: Language,
): Promise<PersonEntry[]> {
  const { event, registration } = record
  const schedule = (await readSchedules(deps, [registration.id], 'person'))(registration.id)
  const changes = schedule.sessions.map(({ item }) => item.changedAt)
  const stamp = Math.max(event.changedAt, registration.changedAt, ...changes)
  return personEntries(record, schedule, { language, publicUrl: deps.config.publicUrl, stamp })
}
