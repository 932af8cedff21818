import type { Deps } from '../../deps.ts'
import { calendarText } from '../../formats/ics.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { contactEntries, copiesFor, sharesMailbox } from './contact-entries.ts'
import { lastChange } from './current-entries.ts'
import { feedLook } from './feed-look.ts'
import { personCalendar } from './person-calendar.ts'
import { readSchedules } from './read-schedules.ts'

/**
 * The feed of who registered others, for the calendar of the office: everybody of the booking with their sessions, each under
 * their name, and what was taken back as CANCELLED, in the language of its letters: an entry says the same wherever it is read.
 * The booking's link is not in it. It repeats byte-equal.
 */
export async function bookingFeed(deps: Pick<Deps, 'store' | 'config'>, booking: BookingRecord): Promise<string> {
  const { event } = booking
  const { language } = booking.booking
  const { publicUrl, sender } = deps.config
  const everybody = await contactEntries(deps, booking, (stamp) => ({ language, publicUrl, sender, stamp }))
  return calendarText({
    ...feedLook,
    name: inLanguage(event.title, language),
    url: `${publicUrl}/e/${event.slug}?lang=${language}`,
    zone: event.zone,
    entries: everybody.flatMap(({ entries }) => entries.map(({ entry }) => entry)),
  })
}

/** The file of one person for the calendar of who registered them: the same copies. */
export async function copiesFile(
  deps: Pick<Deps, 'store' | 'config'>,
  record: RegistrationRecord,
): Promise<string | undefined> {
  if (sharesMailbox(record)) return personCalendar(deps, record, 'file')
  const { id } = record.registration
  const schedules = await readSchedules(deps, [id])
  const stamp = lastChange(record, schedules(id, 'contact'))
  const copies = await copiesFor(record, schedules, { ...deps.config, language: record.bookingLanguage, stamp })
  return calendarText({ zone: record.event.zone, entries: copies.map(({ entry }) => entry) })
}
