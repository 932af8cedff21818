import type { events, Venue } from '../../db/schema/events.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { comesOnline, onlineAddress } from './online-address.ts'

type Event = Pick<typeof events.$inferSelect, 'venue' | 'attendanceModes'>

/** Where an event takes place, for everybody who asks: nowhere but online where nobody can come to a place. */
export function whereLine({ venue, attendanceModes }: Event): string {
  return attendanceModes.includes('on-site') ? venueLine(venue) : online
}

/** Where one person takes part. The address itself has a line of its own in letters and on pages. */
export function ownWhereLine(record: RegistrationRecord, language: Language): string {
  if (!comesOnline(record)) return venueLine(record.event.venue)
  return record.state === 'cancelled' || onlineAddress(record) ? online : text(language).accessFollows
}

/** LOCATION of what a person has in their calendar: who sits at home reads where to click, not where the others go. */
export function ownLocation(record: RegistrationRecord, cancelled: boolean): string {
  if (!comesOnline(record)) return venueLine(record.event.venue)
  return (cancelled ? '' : onlineAddress(record)) || online
}

/** "Presse- und Informationsamt, Reichstagsufer 14, 10117 Berlin". */
export function venueLine({ name, street, postcode, city }: Venue): string {
  return [name, street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}

const online = 'Online'
const text = words({ accessFollows: ['online, der Zugang folgt', 'online, access will follow'] })
