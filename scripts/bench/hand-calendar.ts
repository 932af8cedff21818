import type { CalendarEntry } from '../../src/formats/calendar-entry.ts'

/** The floor of a calendar: strings put together with escaping and folding, in UTC, trusting every value. */
export function handCalendar(entries: readonly CalendarEntry[]): string {
  let text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//DE\r\n'
  for (const entry of entries) text += event(entry)
  return `${text}END:VCALENDAR\r\n`
}

function event({
  uid,
  sequence,
  stamp,
  startsAt,
  endsAt,
  summary,
  location,
  description,
  organizer,
  url,
}: CalendarEntry) {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    `LOCATION:${escaped(location ?? '')}`,
    `DESCRIPTION:${escaped(description ?? '')}`,
    `ORGANIZER;CN="${organizer?.name}":mailto:${organizer?.email}`,
    `URL:${url}`,
    'STATUS:CONFIRMED',
    `LAST-MODIFIED:${utc(stamp)}`,
    'END:VEVENT\r\n',
  ]
  return lines.map(folded).join('\r\n')
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

function folded(line: string): string {
  if (line.length <= 25) return line
  let written = ''
  let from = 0
  let octets = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
    if (octets + size > 75) {
      written += `${line.slice(from, at)}\r\n `
      from = at
      octets = 1
    }
    octets += size
  }
  return written + line.slice(from)
}
