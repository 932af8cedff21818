import type { Temporal } from 'temporal-polyfill'
import { type Instant, zonedDateTime } from '../lib/dates.ts'

/** One entry of a calendar; field names as RFC 5545 spells them where it has one. */
export type CalendarEntry = {
  uid: string
  sequence: number
  /** When this revision was written (DTSTAMP). */
  stamp: Instant
  startsAt: Instant
  /** The first instant after the entry. */
  endsAt: Instant
  allDay: boolean
  /** IANA name of the zone in which the entry is shown. */
  zone: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  summary: string
  description?: string
  location?: string
  /** An http or https address; any other is left out. */
  url?: string
  organizer?: { name: string; email: string }
  lastModified?: Instant
}

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
