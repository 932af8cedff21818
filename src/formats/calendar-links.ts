import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../lib/dates.ts'
import { type CalendarEntry, daysOf } from './calendar-entry.ts'

/** What a link says of an entry; who invites and which revision it is does not fit into one. */
export type LinkedEntry = Pick<
  CalendarEntry,
  'startsAt' | 'endsAt' | 'allDay' | 'zone' | 'summary' | 'description' | 'location' | 'url'
>

export type CalendarLinks = { google: string; outlook: string; microsoft365: string }

/** Addresses that open a filled-in new entry in Google Calendar, in Outlook.com and in Microsoft 365. */
export function calendarLinks(entry: LinkedEntry): CalendarLinks {
  return {
    google: googleLink(entry),
    outlook: outlookLink('https://outlook.live.com', entry),
    microsoft365: outlookLink('https://outlook.office.com', entry),
  }
}

function googleLink(entry: LinkedEntry): string {
  const [start, end] = span(entry).map((moment) => moment.replace(/[-:]/g, ''))
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: cut(entry.summary, 200),
    dates: `${start}/${end}`,
    ctz: entry.allDay ? '' : entry.zone,
    details: details(entry),
    location: cut(entry.location ?? '', 200),
  })
}

/** Private accounts and those of an organisation live at two addresses that understand the same. */
function outlookLink(where: string, entry: LinkedEntry): string {
  const [start = '', end = ''] = span(entry)
  return address(`${where}/calendar/deeplink/compose`, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: cut(entry.summary, 200),
    startdt: start,
    enddt: end,
    allday: entry.allDay ? 'true' : '',
    body: details(entry),
    location: cut(entry.location ?? '', 200),
  })
}

/** Both services take days with an exclusive end, and times in UTC without fractions. */
function span(entry: LinkedEntry): [string, string] {
  if (!entry.allDay) return [utc(entry.startsAt), utc(entry.endsAt)]
  const { first, dayAfter } = daysOf(entry)
  return [first.toString(), dayAfter.toString()]
}

function utc(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' })
}

function details(entry: LinkedEntry): string {
  return [cut(entry.description ?? '', 600), entry.url ?? ''].filter(Boolean).join('\n\n')
}

/** Outlook refuses addresses of more than about 2,000 octets before encoding. */
function cut(text: string, length: number): string {
  const characters = [...text.toWellFormed()]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('')
}

// encodeURIComponent, not URLSearchParams: Outlook shows the + of form encoding as it is.
function address(base: string, query: Record<string, string>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== '')
  return `${base}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}
