import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { addressKey } from '../../lib/mail-address.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { lastChange } from './current-entries.ts'
import { type PersonEntry, personEntries, type Setting } from './person-entries.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'

type Schedules = (id: string, recipient: 'person' | 'contact') => Schedule
type Entries = { record: RegistrationRecord; entries: PersonEntry[] }

/**
 * The entries of everybody whom somebody registered, for the calendar of the office: copies that say whose they are. Who reads
 * that mailbox, too, has one entry there, their own. Who has not confirmed their address is in nobody's calendar yet.
 */
export async function contactEntries(
  deps: Pick<Deps, 'store'>,
  booking: BookingRecord,
  settingOf: (changedAt: Instant) => Setting,
): Promise<Entries[]> {
  const { records, schedules } = await everybody(deps, booking)
  return Promise.all(
    records.map(async (record) => {
      const { id } = record.registration
      const setting = settingOf(lastChange(record, schedules(id, 'person')))
      if (isUnconfirmed(record)) return { record, entries: [] }
      if (!sharesMailbox(record)) return { record, entries: await copiesFor(record, schedules, setting) }
      // Their own entry says what it says in their own mails and feed.
      const { language } = record.registration
      return { record, entries: await personEntries(record, schedules(id, 'person'), { ...setting, language }) }
    }),
  )
}

/** The copies alone, those among them that have to go, as the person reads the same mailbox. */
export async function contactCopies(
  deps: Pick<Deps, 'store'>,
  booking: BookingRecord,
  setting: Setting,
): Promise<Entries[]> {
  const { records, schedules } = await everybody(deps, booking)
  return Promise.all(
    records.map(async (record) => ({
      record,
      entries: isUnconfirmed(record) ? [] : await copiesFor(record, schedules, setting),
    })),
  )
}

/** The copies of one person's entries; of who reads the mailbox themselves those that have to leave it. */
export async function copiesFor(
  record: RegistrationRecord,
  schedules: Schedules,
  setting: Setting,
): Promise<PersonEntry[]> {
  const schedule = schedules(record.registration.id, 'contact')
  const over = sharesMailbox(record)
  if (over && schedule.sent.size === 0) return []
  return personEntries(record, schedule, setting, { recipient: 'contact', generation: record.bookingGeneration, over })
}

/** Whether somebody gets their own letters where those of who registered them go. */
export function sharesMailbox({ registration, contact }: RegistrationRecord): boolean {
  return contact !== null && addressKey(registration.email) === addressKey(contact.email)
}

function isUnconfirmed({ registration: { confirmBy, confirmedAt }, state }: RegistrationRecord): boolean {
  return confirmBy !== null && confirmedAt === null && state !== 'cancelled'
}

async function everybody(deps: Pick<Deps, 'store'>, booking: BookingRecord) {
  const ids = booking.people.map(({ registration }) => registration.id)
  return { records: recordsOf(booking), schedules: await readSchedules(deps, ids) }
}

/** Everybody of a booking as if read one by one. */
export function recordsOf({
  booking,
  people,
  event,
  host,
  onHold: bookingOnHold,
}: BookingRecord): RegistrationRecord[] {
  const {
    source,
    contactName: name,
    contactEmail: email,
    linkGeneration: bookingGeneration,
    language: bookingLanguage,
  } = booking
  const contact = name !== null && email !== null ? { name, email } : null
  return people.map(({ registration, state, expiresAt }) => {
    const claim = { overCapacity: false, expiresAt }
    const hold = { onHold: false, bookingOnHold, correctionEnded: true }
    return { registration, state, claim, source, contact, bookingGeneration, bookingLanguage, event, host, ...hold }
  })
}
