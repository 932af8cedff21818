import type { Recipient } from '../../db/schema/calendar.ts'
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

/**
 * LOCATION of what stands in a calendar for a person: who sits at home reads where to click, not where the others go. In the calendar of an
 * office that is no access: whoever may look there is not who takes part.
 */
export function ownLocation(record: RegistrationRecord, recipient: Recipient, cancelled: boolean): string {
  if (!comesOnline(record)) return venueLine(record.event.venue)
  return (cancelled || recipient === 'contact' ? '' : onlineAddress(record)) || online
}

/** "Presse- und Informationsamt, Reichstagsufer 14, 10117 Berlin". */
export function venueLine({ name, street, postcode, city }: Venue): string {
  return [name, street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}

const online = 'Online'
const text = words({ accessFollows: ['online, der Zugang folgt', 'online, access will follow'] })
