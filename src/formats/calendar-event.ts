import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { clockDigits, comesTwice } from '../lib/dates.ts'
import { type CalendarEntry, daysOf } from './calendar-entry.ts'
import { escaped, textLine, textLines, uriPart, webAddress } from './calendar-values.ts'
import { vtimezone } from './vtimezone.ts'

/** The VEVENT of an entry (RFC 5545 § 3.6.1), its lines not folded yet. */
export function calendarEvent(entry: CalendarEntry): string {
  const written = new ICalEvent(eventData(entry), blank).toString()
  const zoned = written.replace(/^DTSTART:.*\r\nDTEND:.*\r\n/m, (inUtc) => zonedTimes(entry) ?? inUtc)
  return zoned.slice(0, -end.length) + conferenceLine(entry) + alarmLines(entry) + end
}

const end = 'END:VEVENT\r\n'

/**
 * The zone in which an entry is written: none (UTC or whole days) where no VTIMEZONE could be written beside it, or where its
 * time on the clock comes twice. RFC 5545 § 3.3.5 means the first then and can say no second; programs read either.
 */
export function zoneOf(entry: Pick<CalendarEntry, 'allDay' | 'zone' | 'startsAt' | 'endsAt'>): string | undefined {
  const { allDay, zone } = entry
  if (allDay || zone === 'UTC' || !vtimezone(zone)) return undefined
  return comesTwice(entry.startsAt, zone) || comesTwice(endOf(entry), zone) ? undefined : zone
}

function endOf({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>): number {
  return Math.max(endsAt, startsAt)
}

/** The library asks a date with a zone dozens of questions before it prints it: half of its time. So it gets UTC. */
function zonedTimes(entry: CalendarEntry): string | undefined {
  const zone = zoneOf(entry)
  if (!zone) return undefined
  const line = (name: string, instant: number) => `${name};TZID=${zone}:${clockDigits(instant, zone)}\r\n`
  return line('DTSTART', entry.startsAt) + line('DTEND', endOf(entry))
}

/** The library knows no CONFERENCE (RFC 7986 § 5.11). A URI is no TEXT; a label is a quoted parameter (RFC 6868 § 3.2). */
function conferenceLine({ conference }: CalendarEntry): string {
  const uri = conference && webAddress(conference.uri)
  if (!uri) return ''
  const label = textLine(conference.label).replaceAll('^', '^^').replaceAll('"', "^'")
  return `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${label}":${uri}\r\n`
}

/** The library writes alarms amid the properties, where RFC 5545 § 3.6.1 wants them last. */
function alarmLines({ alarmMinutes, summary }: CalendarEntry): string {
  if (alarmMinutes === undefined) return ''
  const description = escaped(textLine(summary))
  const trigger = `TRIGGER:-PT${alarmMinutes}M`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${description}`, 'END:VALARM', ''].join('\r\n')
}

/** An event of the library asks its calendar for a zone's name, and this one has none: that would cost DTSTAMP its Z. */
const blank = ical()

function eventData(entry: CalendarEntry): ICalEventData {
  const { description, location, organizer, attendee, lastModified } = entry
  const url = entry.url && webAddress(entry.url)
  return {
    id: textLine(entry.uid),
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    ...times(entry),
    ...(entry.status && { status: ICalEventStatus[entry.status] }),
    summary: textLine(entry.summary),
    ...(description && { description: textLines(description) }),
    ...(location && { location: textLines(location) }),
    ...(url && { url }),
    ...(organizer && {
      organizer: {
        name: textLine(organizer.name) || textLine(organizer.email),
        email: uriPart(textLine(organizer.email)),
      },
    }),
    ...(attendee && {
      attendees: [
        {
          name: textLine(attendee.name) || textLine(attendee.email),
          email: uriPart(textLine(attendee.email)),
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus.ACCEPTED,
          rsvp: attendee.rsvp,
        },
      ],
    }),
    ...(lastModified !== undefined && { lastModified: new Date(lastModified) }),
  }
}

/** A Date without a zone is printed in UTC, whatever zone the process runs in. */
function times(entry: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (entry.allDay) {
    const { first, dayAfter } = daysOf(entry)
    return { start: first, end: dayAfter, allDay: true }
  }
  return { start: new Date(entry.startsAt), end: new Date(endOf(entry)) }
}
