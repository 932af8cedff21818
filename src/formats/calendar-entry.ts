import type { Temporal } from 'temporal-polyfill'
import { type Instant, zonedDateTime } from '../lib/dates.ts'

/** One entry of a calendar; field names as RFC 5545 spells them where it has one. */
export type CalendarEntry = {
  uid: string
  sequence: number
  /** When this revision was written (DTSTAMP). There is no LAST-MODIFIED beside it, which could say something else. */
  stamp: Instant
  startsAt: Instant
  /** The first instant after the entry. */
  endsAt: Instant
  allDay: boolean
  /** IANA name of the zone in which the entry is shown. */
  zone: string
  /** None in a CANCEL that only takes this attendee off the list (RFC 5546 § 3.2.5). */
  status?: 'CONFIRMED' | 'CANCELLED'
  summary: string
  description?: string
  location?: string
  /** An http or https address; any other is left out. */
  url?: string
  /** `sentBy`: whose mail brings it, where that is another address (RFC 5545 § 3.2.18). */
  organizer?: { name: string; email: string; sentBy?: string | undefined }
  /** Whom a REQUEST or CANCEL invites or takes off the list; a PUBLISH and a feed name nobody (RFC 5546 § 3.2.1). */
  attendee?: CalendarAttendee
  /** Where to take part online, an http or https address (RFC 7986 § 5.11); for personal entries only. */
  conference?: { uri: string; label: string }
  /** How long before the start a calendar reminds, in minutes (VALARM, RFC 5545 § 3.6.6); of whole days in the morning. */
  alarmMinutes?: number
  /** It takes nobody's time (TRANSP, RFC 5545 § 3.8.2.7): a copy for somebody else, or what no longer takes place. */
  transparent?: boolean | undefined
}

/** The registration is the answer: whoever has a seat has accepted, unless it is `open`. `rsvp` asks for a reply all the same. */
type CalendarAttendee = { name: string; email: string; rsvp: boolean; open?: boolean }

/** The days of an all-day entry as PlainDates: first day, and the day after the last (DTEND is exclusive). */
export function daysOf(entry: Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'zone'>): {
  first: Temporal.PlainDate
  dayAfter: Temporal.PlainDate
} {
  const lastInstant = Math.max(entry.endsAt - 1, entry.startsAt)
  return {
    first: zonedDateTime(entry.startsAt, entry.zone).toPlainDate(),
    dayAfter: zonedDateTime(lastInstant, entry.zone).toPlainDate().add({ days: 1 }),
  }
}
