import ICAL from 'ical.js'
import { sync as nodeIcal } from 'node-ical'

type Line = { name: string; params: string; value: string }
type Part = { name: string; lines: Line[]; parts: Part[] }

/**
 * What is wrong with an iCalendar object, as sentences; nothing if it may leave our hands. Lines and folding by RFC 5545 § 3.1,
 * values by § 3.3, components by § 3.6, what a method asks by the tables of RFC 5546 § 3.2, the type by RFC 6047 § 2.4.
 */
export function faultsOfCalendar(text: string, contentType = 'text/calendar; charset=utf-8'): string[] {
  const lines = faultsOfLines(text)
  if (lines.length > 0) return lines
  const calendar = tree(text)
  if (!calendar) return ['The components are not nested.']
  const method = one(calendar, 'METHOD')?.value
  return [
    ...faultsOfType(contentType, method),
    ...faultsOfParsers(text, calendar),
    ...faultsOfCalendarProperties(calendar),
    ...faultsOfZones(calendar),
    ...events(calendar).flatMap((event) => [...faultsOfEvent(event, method), ...faultsOfMethod(event, method)]),
    ...(method === 'REQUEST' || method === 'CANCEL' ? faultsOfOneUid(calendar) : []),
  ]
}

function faultsOfLines(text: string): string[] {
  const physical = text.split('\r\n')
  const faults = physical.filter((line) => Buffer.byteLength(line) > 75).map((line) => `Longer than 75 octets: ${line}`)
  if (!text.startsWith('BEGIN:VCALENDAR\r\n')) faults.push('It does not begin with BEGIN:VCALENDAR.')
  if (!text.endsWith('\r\nEND:VCALENDAR\r\n')) faults.push('It does not end with END:VCALENDAR and CRLF.')
  if (/[\r\n]/.test(physical.join(''))) faults.push('A line ends in something other than CRLF.')
  if (!text.isWellFormed() || physical.some((line) => !line.isWellFormed())) faults.push('A character is torn apart.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 § 3.1 forbids exactly these
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) faults.push('It has control characters.')
  const unfolded = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  const wrong = unfolded.filter(
    (line) => !/^[A-Z0-9-]+(;[A-Z0-9-]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:/.test(line),
  )
  return [...faults, ...wrong.map((line) => `No content line: ${line}`)]
}

/** The components of an unfolded object; undefined if an END is missing or too many. */
function tree(text: string): Part | undefined {
  const root: Part = { name: '', lines: [], parts: [] }
  const open = [root]
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const { name, params, value } = split(line)
    const here = open.at(-1)
    if (!here) return undefined
    if (name === 'BEGIN') {
      const part: Part = { name: value, lines: [], parts: [] }
      here.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (here.name !== value) return undefined
      open.pop()
    } else if (here.parts.length > 0 && here.name !== '') return undefined
    else here.lines.push({ name, params, value })
  }
  return open.length === 1 ? root.parts[0] : undefined
}

function split(line: string): Line {
  const colon = /^[^";:]*(;[^"=]*=("[^"]*"|[^":]*))*?:/.exec(line)?.[0].length ?? line.length
  const [name = '', ...params] = line.slice(0, colon - 1).split(';')
  return { name, params: params.join(';'), value: line.slice(colon) }
}

function all({ lines }: Part, name: string): Line[] {
  return lines.filter((line) => line.name === name)
}

function one(part: Part, name: string): Line | undefined {
  return all(part, name)[0]
}

function events(calendar: Part): Part[] {
  return calendar.parts.filter(({ name }) => name === 'VEVENT')
}

function faultsOfType(contentType: string, method: string | undefined): string[] {
  const [type, ...params] = contentType.split(';').map((part) => part.trim().toLowerCase())
  const named = params.find((param) => param.startsWith('method='))?.slice('method='.length)
  return [
    ...(type === 'text/calendar' ? [] : [`The type is ${type}.`]),
    ...(params.includes('charset=utf-8') ? [] : ['The type names no charset.']),
    ...(named === method?.toLowerCase() ? [] : [`The type says method ${named}, the object ${method}.`]),
  ]
}

/** Two parsers that others wrote find as many events, with the same names, as stand there. */
function faultsOfParsers(text: string, calendar: Part): string[] {
  const uids = events(calendar).map((event) => one(event, 'UID')?.value)
  const strict = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const lenient = Object.values(nodeIcal.parseICS(text)).filter((part) => part?.type === 'VEVENT')
  return [
    ...(same(
      strict.map((event) => event.getFirstPropertyValue('uid')),
      uids,
    )
      ? []
      : ['ical.js reads other events.']),
    ...(lenient.length === new Set(uids).size ? [] : ['node-ical reads other events.']),
  ]
}

function same(one: unknown[], other: unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function faultsOfCalendarProperties(calendar: Part): string[] {
  const wrong = [
    ...['VERSION', 'PRODID'].filter((name) => all(calendar, name).length !== 1),
    ...['METHOD', 'CALSCALE', 'X-WR-CALNAME'].filter((name) => all(calendar, name).length > 1),
  ]
  return [
    ...wrong.map((name) => `The calendar has ${all(calendar, name).length} × ${name}.`),
    ...(calendar.parts.length === 0 ? ['The calendar is empty.'] : []),
  ]
}

/** RFC 5545 § 3.2.19: each TZID has its VTIMEZONE, each VTIMEZONE stands once; a day and a moment in UTC have no zone. */
function faultsOfZones(calendar: Part): string[] {
  const given = calendar.parts.filter(({ name }) => name === 'VTIMEZONE').map((zone) => one(zone, 'TZID')?.value)
  const used = events(calendar).flatMap(({ lines }) =>
    lines.flatMap(({ params }) => /TZID=([^;]*)/.exec(params)?.[1] ?? []),
  )
  return [
    ...used.filter((zone) => !given.includes(zone)).map((zone) => `No VTIMEZONE for ${zone}.`),
    ...(new Set(given).size === given.length ? [] : ['A VTIMEZONE stands twice.']),
  ]
}

const utc = /^\d{8}T\d{6}Z$/

/** RFC 5545 § 3.6.1: what an event has once, what at most once, and how its moments are written. */
function faultsOfEvent(event: Part, method: string | undefined): string[] {
  const uid = one(event, 'UID')?.value
  const counts: [string, number, number][] = [
    ...['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'].map((name): [string, number, number] => [name, 1, 1]),
    ...['DTEND', 'SEQUENCE', 'STATUS', 'LOCATION', 'DESCRIPTION', 'URL', 'LAST-MODIFIED', 'CREATED', 'ORGANIZER'].map(
      (name): [string, number, number] => [name, 0, 1],
    ),
    ['DURATION', 0, 0],
  ]
  const wrong = counts.filter(
    ([name, least, most]) => all(event, name).length < least || all(event, name).length > most,
  )
  const stamps = ['DTSTAMP', 'LAST-MODIFIED', 'CREATED'].flatMap((name) => all(event, name))
  return [
    ...wrong.map(([name]) => `${uid} has ${all(event, name).length} × ${name}.`),
    ...stamps.filter(({ value }) => !utc.test(value)).map(({ name, value }) => `${uid}: ${name} is ${value}.`),
    ...['DTSTART', 'DTEND'].flatMap((name) =>
      all(event, name)
        .filter((line) => !isMoment(line))
        .map(({ value }) => `${uid}: ${name} is ${value}.`),
    ),
    ...faultsOfSpan(event),
    ...all(event, 'SEQUENCE')
      .filter(({ value }) => !/^\d+$/.test(value))
      .map(({ value }) => `${uid}: SEQUENCE is ${value}.`),
    ...(method && !one(event, 'SEQUENCE') ? [`${uid} has no SEQUENCE.`] : []),
    ...[...all(event, 'ORGANIZER'), ...all(event, 'ATTENDEE')]
      .filter(({ value }) => !/^mailto:[!-~]+@[!-~]+$/i.test(value))
      .map(({ name, value }) => `${uid}: ${name} is ${value}.`),
    ...[...all(event, 'URL'), ...all(event, 'CONFERENCE')]
      .filter(({ value }) => !/^https?:\/\/[!-~]+$/.test(value))
      .map(({ name, value }) => `${uid}: ${name} is ${value}.`),
    ...event.parts.flatMap((alarm) => faultsOfAlarm(alarm, uid)),
  ]
}

/** A local time with its zone, a moment in UTC, or a day that says so. */
function isMoment({ params, value }: Line): boolean {
  if (params === 'VALUE=DATE') return /^\d{8}$/.test(value)
  return params === '' ? utc.test(value) : /^TZID=[^;]+$/.test(params) && /^\d{8}T\d{6}$/.test(value)
}

function faultsOfSpan(event: Part): string[] {
  const [start, end] = [one(event, 'DTSTART'), one(event, 'DTEND')]
  if (!start || !end) return []
  return start.params === end.params && end.value >= start.value
    ? []
    : [`It lasts from ${start.value} to ${end.value}.`]
}

/** RFC 5545 § 3.6.6. */
function faultsOfAlarm(alarm: Part, uid: string | undefined): string[] {
  const right =
    alarm.name === 'VALARM' &&
    same(alarm.lines.map(({ name }) => name).sort(), ['ACTION', 'DESCRIPTION', 'TRIGGER']) &&
    /^-?PT\d+M$/.test(one(alarm, 'TRIGGER')?.value ?? '')
  return right ? [] : [`${uid} has a wrong alarm.`]
}

/** RFC 5546 §§ 3.2.1, 3.2.2, 3.2.5; without a method RFC 5545 alone rules, and a copy names no attendees here. */
function faultsOfMethod(event: Part, method: string | undefined): string[] {
  const uid = one(event, 'UID')?.value
  const [organizers, attendees] = [all(event, 'ORGANIZER').length, all(event, 'ATTENDEE')]
  const status = one(event, 'STATUS')?.value
  const wrong: Record<string, boolean> = {
    [`${method} needs one ORGANIZER`]: method !== undefined && organizers !== 1,
    [`${method ?? 'A copy'} names no ATTENDEE`]: method !== 'REQUEST' && method !== 'CANCEL' && attendees.length > 0,
    'REQUEST invites one ATTENDEE here': method === 'REQUEST' && attendees.length !== 1,
    'CANCEL names one ATTENDEE at most': method === 'CANCEL' && attendees.length > 1,
    'CANCEL takes somebody off the list, or the whole event is cancelled':
      method === 'CANCEL' && status === undefined && attendees.length === 0,
    'The STATUS is not one of the method': !statuses(method).includes(status),
    'CANCEL needs a raised SEQUENCE': method === 'CANCEL' && !(Number(one(event, 'SEQUENCE')?.value) > 0),
    'CANCEL reminds of nothing': method === 'CANCEL' && event.parts.length > 0,
  }
  const faults = Object.keys(wrong).filter((fault) => wrong[fault])
  return faults.map((fault) => `${uid}: ${fault}.`)
}

function statuses(method: string | undefined): (string | undefined)[] {
  if (method === 'REQUEST') return [undefined, 'CONFIRMED', 'TENTATIVE']
  if (method === 'CANCEL') return [undefined, 'CANCELLED']
  return [undefined, 'CONFIRMED', 'TENTATIVE', 'CANCELLED']
}

function faultsOfOneUid(calendar: Part): string[] {
  const uids = new Set(events(calendar).map((event) => one(event, 'UID')?.value))
  return uids.size === 1 ? [] : [`One message is about ${uids.size} entries.`]
}
