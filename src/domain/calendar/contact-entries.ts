import type { Deps } from '../../deps.ts'
import { fullName } from '../../lib/names.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { type PersonEntry, personEntries, type Setting } from './person-entries.ts'
import { readSchedules } from './read-schedules.ts'

/**
 * The entries of everybody whom somebody registered, as copies for the calendar of the office: each says whose it is. Who has
 * not confirmed their address is in nobody's calendar yet.
 */
export async function contactEntries(
  deps: Pick<Deps, 'store'>,
  booking: BookingRecord,
  settingOf: (changedAt: number) => Setting,
): Promise<{ record: RegistrationRecord; entries: PersonEntry[] }[]> {
  const ids = booking.people.map(({ registration }) => registration.id)
  const scheduleOf = await readSchedules(deps, ids, 'contact')
  return Promise.all(
    recordsOf(booking).map(async (record) => {
      const { id, confirmBy, confirmedAt, changedAt } = record.registration
      if (confirmBy !== null && confirmedAt === null && record.state !== 'cancelled') return { record, entries: [] }
      const schedule = scheduleOf(id)
      const lastChange = Math.max(
        changedAt,
        record.event.changedAt,
        ...schedule.sessions.map(({ item }) => item.changedAt),
      )
      const entries = await personEntries(record, schedule, settingOf(lastChange))
      return { record, entries: entries.map((entry) => named(entry, fullName(record.registration))) }
    }),
  )
}

function recordsOf({ booking, people, event, host, onHold: bookingOnHold }: BookingRecord): RegistrationRecord[] {
  const { source, contactName: name, contactEmail: email } = booking
  const contact = name !== null && email !== null ? { name, email } : null
  return people.map(({ registration, state, expiresAt }) => {
    const claim = { overCapacity: false, expiresAt }
    const hold = { onHold: false, bookingOnHold, correctionEnded: true }
    return { registration, state, claim, source, contact, event, host, ...hold }
  })
}

function named(entry: PersonEntry, name: string): PersonEntry {
  return { ...entry, entry: { ...entry.entry, transparent: true, summary: `${name}: ${entry.entry.summary}` } }
}
