import { clockDigits, comesTwice } from '../lib/dates.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { escaped, textLine, webAddress } from './calendar-values.ts'
import { vtimezone } from './vtimezone.ts'
import { zoneAgrees } from './zone-agrees.ts'

/**
 * The one place that amends what ical-generator writes of a VEVENT, until it can do so itself:
 * - DTSTART and DTEND with the clock of a zone. Given a zone, it asks a date dozens of questions before it prints it (half of
 *   its time), and takes the Z off DTSTAMP. So it is given UTC, and the two lines are written anew.
 * - CONFERENCE (RFC 7986 § 5.11), which it does not know.
 * - VALARM, which it writes amid the properties; RFC 5545 § 3.6.1 wants alarms last. It knows no moment of an all-day entry.
 */
export function amended(vevent: string, entry: CalendarEntry): string {
  const zone = zoneOf(entry)
  const zoned = zone ? vevent.replace(timesInUtc, timesIn(zone, entry)) : vevent
  return zoned.slice(0, -end.length) + conferenceLine(entry) + alarmLines(entry) + end
}

const timesInUtc = /^DTSTART:.*\r\nDTEND:.*\r\n/m
const end = 'END:VEVENT\r\n'

/**
 * The zone in which an entry is written: none (UTC or whole days) where no VTIMEZONE could be written beside it that tells its
 * time, or where its time on the clock comes twice. RFC 5545 § 3.3.5 means the first then and can say no second.
 */
export function zoneOf(entry: Pick<CalendarEntry, 'allDay' | 'zone' | 'startsAt' | 'endsAt'>): string | undefined {
  const { allDay, zone, startsAt } = entry
  const endsAt = endOf(entry)
  if (allDay || zone === 'UTC' || !vtimezone(zone) || !zoneAgrees(zone, startsAt, endsAt)) return undefined
  return comesTwice(startsAt, zone) || comesTwice(endsAt, zone) ? undefined : zone
}

export function endOf({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>): number {
  return Math.max(endsAt, startsAt)
}

function timesIn(zone: string, entry: CalendarEntry): string {
  const line = (name: string, instant: number) => `${name};TZID=${zone}:${clockDigits(instant, zone)}\r\n`
  return line('DTSTART', entry.startsAt) + line('DTEND', endOf(entry))
}

/** A URI is no TEXT; a label is a quoted parameter (RFC 6868 § 3.2). */
function conferenceLine({ conference }: CalendarEntry): string {
  const uri = conference && webAddress(conference.uri)
  if (!uri) return ''
  const label = textLine(conference.label).replaceAll('^', '^^').replaceAll('"', "^'")
  return `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${label}":${uri}\r\n`
}

function alarmLines({ alarmMinutes, allDay, summary }: CalendarEntry): string {
  if (alarmMinutes === undefined) return ''
  const description = escaped(textLine(summary))
  const trigger = `TRIGGER:-PT${allDay ? beforeMidnight(alarmMinutes) : alarmMinutes}M`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${description}`, 'END:VALARM', ''].join('\r\n')
}

/** Of a whole day a calendar reminds at nine in the morning, at least one day before: counted from midnight it would ring at night. */
function beforeMidnight(alarmMinutes: number): number {
  return Math.ceil(alarmMinutes / minutesOfDay) * minutesOfDay - nineOClock
}

const minutesOfDay = 24 * 60
const nineOClock = 9 * 60
