import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { zonedDateTime } from '../lib/dates.ts'
import { type CalendarEntry, daysOf } from './calendar-entry.ts'

/** METHOD of RFC 5546; a feed or a download has none. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export type CalendarObject = {
  method?: CalendarMethod
  name?: string
  description?: string
  /** How often a subscriber should look again (RFC 7986 REFRESH-INTERVAL), in minutes. */
  refreshMinutes?: number
  entries: readonly CalendarEntry[]
}

/**
 * An iCalendar object (RFC 5545, RFC 7986) whose bytes depend on its argument only, never on the process's time zone.
 * A zone without a known VTIMEZONE is written in UTC.
 */
export function calendarText(object: CalendarObject): string {
  const calendar = ical({ prodId: '//tagungsbuero//calendar//DE' })
  // A zone's name on the calendar would strip the Z from DTSTAMP: only the generator is set here.
  calendar.timezone({ name: null, generator: (zone) => vtimezone(zone) ?? null })
  if (object.method) calendar.method(ICalCalendarMethod[object.method])
  // The library writes both as they are.
  if (object.name) calendar.name(escaped(object.name))
  if (object.description) calendar.description(escaped(object.description))
  if (object.refreshMinutes) calendar.ttl(object.refreshMinutes * 60)
  for (const entry of object.entries) calendar.createEvent(new EntryText(entry, calendar))
  return `${calendar.toString()}\r\n`
}

/** The MIME type whose method parameter agrees with METHOD, as RFC 6047 section 2.4 demands. */
export function calendarContentType(method?: CalendarMethod): string {
  return method ? `text/calendar; charset=utf-8; method=${method}` : 'text/calendar; charset=utf-8'
}

/** The library knows no CONFERENCE, and writes alarms amid the properties, where RFC 5545 § 3.6.1 wants them last. */
class EntryText extends ICalEvent {
  readonly #last: string

  constructor(entry: CalendarEntry, calendar: ICalCalendar) {
    super(eventData(entry), calendar)
    this.#last = conferenceLine(entry) + alarmLines(entry)
  }

  override toString(): string {
    return super.toString().replace(/(?=END:VEVENT\r\n$)/, () => this.#last)
  }
}

/** RFC 7986 § 5.11. A URI is no TEXT; a label is a quoted parameter (RFC 6868 § 3.2). */
function conferenceLine({ conference }: CalendarEntry): string {
  const uri = conference && webAddress(conference.uri)
  if (!uri) return ''
  const label = oneLine(conference.label).replaceAll('^', '^^').replaceAll('"', "^'")
  return `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${label}":${uri}\r\n`
}

function alarmLines({ alarmMinutes, summary }: CalendarEntry): string {
  if (alarmMinutes === undefined) return ''
  const description = escaped(oneLine(summary))
  const trigger = `TRIGGER:-PT${alarmMinutes}M`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${description}`, 'END:VALARM', ''].join('\r\n')
}

function eventData(entry: CalendarEntry): ICalEventData {
  const { description, location, organizer, attendee, lastModified } = entry
  const url = entry.url && webAddress(entry.url)
  return {
    id: oneLine(entry.uid),
    sequence: entry.sequence,
    stamp: inUtc(entry.stamp),
    ...times(entry),
    ...(entry.status && { status: ICalEventStatus[entry.status] }),
    summary: oneLine(entry.summary),
    ...(description && { description: lines(description) }),
    ...(location && { location: lines(location) }),
    ...(url && { url }),
    ...(organizer && {
      organizer: {
        name: oneLine(organizer.name) || oneLine(organizer.email),
        email: uriPart(oneLine(organizer.email)),
      },
    }),
    ...(attendee && {
      attendees: [
        {
          name: oneLine(attendee.name) || oneLine(attendee.email),
          email: uriPart(oneLine(attendee.email)),
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus.ACCEPTED,
          rsvp: attendee.rsvp,
        },
      ],
    }),
    ...(lastModified !== undefined && { lastModified: inUtc(lastModified) }),
  }
}

function times(entry: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (entry.allDay) {
    const { first, dayAfter } = daysOf(entry)
    return { start: first, end: dayAfter, allDay: true }
  }
  const zone = vtimezone(entry.zone) ? entry.zone : 'UTC'
  return {
    start: zonedDateTime(entry.startsAt, zone),
    end: zonedDateTime(Math.max(entry.endsAt, entry.startsAt), zone),
    timezone: zone === 'UTC' ? null : zone,
  }
}

function inUtc(instant: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant)
}

/** The VTIMEZONE of a zone in rule form; Outlook misreads lists of dates. */
function vtimezone(zone: string): string | undefined {
  const known = vtimezones.get(zone)
  if (known !== undefined) return known
  const [block] = tzlib_get_ical_block(zone)
  if (!block?.startsWith(`BEGIN:VTIMEZONE\r\nTZID:${zone}\r\n`)) return undefined
  vtimezones.set(zone, block)
  return block
}

/** The library writes a block anew for every question; there are as many as there are zones. */
const vtimezones = new Map<string, string>()

/** TEXT of several lines: every kind of line end that some parser knows becomes LF, other control characters go. */
function lines(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids exactly these in TEXT
      .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
  )
}

function oneLine(text: string): string {
  return lines(text).replace(/\s+/g, ' ').trim()
}

/** TEXT escaping of RFC 5545 section 3.3.11, for the two properties that the library leaves alone. */
function escaped(text: string): string {
  return lines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A URI in ASCII. What TEXT would escape is percent-encoded, because the library treats URIs as TEXT. */
function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? encodeTextMarks(url.href) : undefined
}

function uriPart(text: string): string {
  return encodeTextMarks(encodeURI(text))
}

function encodeTextMarks(uri: string): string {
  return uri.replaceAll('\\', '%5C').replaceAll(';', '%3B').replaceAll(',', '%2C')
}
