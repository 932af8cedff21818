import type { CalendarEntry } from './calendar-entry.ts'
import { calendarEvent } from './calendar-event.ts'
import { escaped, webAddress } from './calendar-values.ts'
import { foldLines } from './fold-lines.ts'
import { textStream } from './text-stream.ts'
import { zoneOf } from './vevent-amendments.ts'
import { vtimezone } from './vtimezone.ts'

/** METHOD of RFC 5546; a feed or a download has none. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** What a calendar says of itself (RFC 5545 § 3.7, RFC 7986 § 5). */
export type CalendarHead = {
  method?: CalendarMethod
  name?: string
  description?: string
  /** The page for people; the address of the feed itself. Other than web addresses are left out. */
  url?: string
  source?: string
  /** A colour by its CSS3 name. */
  color?: 'teal'
  /** After how many hours a subscriber should look again. */
  refreshHours?: number
  /** The zone that stands in a calendar without any entry: RFC 5545 § 3.6 wants one component at least. */
  zone?: string
}

export type CalendarObject = CalendarHead & { entries: readonly CalendarEntry[] }

/**
 * An iCalendar object (RFC 5545, RFC 7986) whose bytes depend on its argument only, never on the process's time zone.
 * A zone without a known VTIMEZONE is written in UTC.
 */
export function calendarText({ entries, ...head }: CalendarObject): string {
  const zones = new Set<string>()
  return headText(head) + entriesText(entries, zones) + endText(head, entries.length)
}

/** The same object, written a page of entries at a time while it is read. */
export function calendarStream(
  head: CalendarHead,
  pages: AsyncIterable<readonly CalendarEntry[]>,
): ReadableStream<Uint8Array> {
  return textStream(pieces(head, pages))
}

/** The MIME type whose method parameter agrees with METHOD, as RFC 6047 section 2.4 demands. */
export function calendarContentType(method?: CalendarMethod): string {
  return method ? `text/calendar; charset=utf-8; method=${method}` : 'text/calendar; charset=utf-8'
}

async function* pieces(head: CalendarHead, pages: AsyncIterable<readonly CalendarEntry[]>): AsyncGenerator<string> {
  const zones = new Set<string>()
  let written = 0
  yield headText(head)
  for await (const entries of pages) {
    written += entries.length
    if (entries.length > 0) yield entriesText(entries, zones)
  }
  yield endText(head, written)
}

/** NAME, DESCRIPTION and REFRESH-INTERVAL stand twice: older programs know them by the names before RFC 7986. */
function headText({ method, name, description, url, source, color, refreshHours }: CalendarHead): string {
  const page = url && webAddress(url)
  const feed = source && webAddress(source)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tagungsbuero//calendar//DE',
    method && `METHOD:${method}`,
    name && `NAME:${escaped(name)}`,
    name && `X-WR-CALNAME:${escaped(name)}`,
    description && `DESCRIPTION:${escaped(description)}`,
    description && `X-WR-CALDESC:${escaped(description)}`,
    page && `URL:${page}`,
    feed && `SOURCE;VALUE=URI:${feed}`,
    color && `COLOR:${color}`,
    refreshHours && `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    refreshHours && `X-PUBLISHED-TTL:PT${refreshHours}H`,
  ]
  return foldLines(`${lines.filter(Boolean).join('\r\n')}\r\n`)
}

/** Each zone stands once, before the first entry in it. */
function entriesText(entries: readonly CalendarEntry[], written: Set<string>): string {
  let text = ''
  for (const entry of entries) {
    const zone = zoneOf(entry)
    if (zone && !written.has(zone)) {
      written.add(zone)
      text += zoneText(zone)
    }
    text += calendarEvent(entry)
  }
  return foldLines(text)
}

function endText({ zone }: CalendarHead, entries: number): string {
  return `${entries === 0 && zone ? foldLines(zoneText(zone)) : ''}END:VCALENDAR\r\n`
}

function zoneText(zone: string): string {
  return `${(vtimezone(zone) ?? '').trim()}\r\n`
}
