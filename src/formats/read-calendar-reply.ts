import ICAL from 'ical.js'
import type { Instant } from '../lib/dates.ts'
import { addressKey } from '../lib/mail-address.ts'

/** What an invited person answered (RFC 5546 § 3.2.3), as far as it could be read. */
export type CalendarReply = {
  uid: string
  /** Null where it is left out: many programs do, whatever revision they answer. */
  sequence: number | null
  /** RECURRENCE-ID, empty for the whole entry. */
  recurrence: string
  /** DTSTAMP: when it was answered. */
  stamp: Instant | null
  /** Addresses without `mailto:`, in lower case; sentBy is who answered for the attendee. */
  attendee: string
  sentBy: string
  partStat: PartStat | null
  comment: string
}

const partStats = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED', 'NEEDS-ACTION'] as const
type PartStat = (typeof partStats)[number]

/** Why a calendar object is no plain answer of one person to one entry. */
export type ReplyFault =
  | 'unreadable'
  | 'too-large'
  | 'no-reply'
  | 'counter'
  | 'refresh'
  | 'several-entries'
  | 'several-attendees'
  | 'delegated'

export type ReplyReading = { reply: CalendarReply; fault: ReplyFault | null }

/** Hundred times the length of what calendar programs answer, and more lines and components than any zone of theirs has. */
const longest = { text: 128 * 1024, lines: 4000, components: 200 } as const

const nothing: CalendarReply = {
  uid: '',
  sequence: null,
  recurrence: '',
  stamp: null,
  attendee: '',
  sentBy: '',
  partStat: null,
  comment: '',
}

/** Reads an iCalendar object as an answer to an invitation. Never throws: what cannot be read is a fault. */
export function readCalendarReply(text: string): ReplyReading {
  if (isTooLarge(text)) return { reply: nothing, fault: 'too-large' }
  try {
    const parsed: unknown[] = ICAL.parse(text)
    if (Array.isArray(parsed[0])) return { reply: nothing, fault: 'several-entries' }
    return readObject(new ICAL.Component(parsed))
  } catch {
    return { reply: nothing, fault: 'unreadable' }
  }
}

/** Counted before anything is built of it; components lie within components no deeper than there are any. */
function isTooLarge(text: string): boolean {
  if (text.length > longest.text) return true
  const lines = text.split('\n', longest.lines + 1)
  return lines.length > longest.lines || lines.filter((line) => /^BEGIN:/i.test(line)).length > longest.components
}

function readObject(calendar: ICAL.Component): ReplyReading {
  const entries = calendar.getAllSubcomponents('vevent')
  const [entry] = entries
  if (!entry) return { reply: nothing, fault: 'unreadable' }
  const attendees = entry.getAllProperties('attendee')
  const method = textOf(calendar, 'method').toUpperCase()
  const read = readEntry(entry, attendees[0])
  // Who asks for the entry answers nothing, whatever stands beside the address.
  const reply = method === 'REFRESH' ? { ...read, partStat: null } : read
  return { reply, fault: faultOf(method, entries.length, attendees.length, reply) }
}

function faultOf(method: string, entries: number, attendees: number, { uid, stamp, partStat }: CalendarReply) {
  if (method === 'COUNTER') return 'counter'
  if (method === 'REFRESH') return 'refresh'
  if (method !== 'REPLY') return 'no-reply'
  if (entries > 1) return 'several-entries'
  if (attendees > 1) return 'several-attendees'
  if (partStat === 'DELEGATED') return 'delegated'
  if (!uid || stamp === null || attendees === 0 || partStat === null || partStat === 'NEEDS-ACTION') return 'unreadable'
  return null
}

function readEntry(entry: ICAL.Component, attendee: ICAL.Property | undefined): CalendarReply {
  const answer = String(attendee?.getParameter('partstat') ?? '').toUpperCase()
  return {
    uid: textOf(entry, 'uid'),
    sequence: sequenceOf(entry),
    recurrence: textOf(entry, 'recurrence-id'),
    stamp: stampOf(entry),
    attendee: addressOf(attendee?.getFirstValue()),
    sentBy: addressOf(attendee?.getParameter('sent-by')),
    partStat: partStats.find((known) => known === answer) ?? null,
    comment: commentOf(entry, attendee),
  }
}

/** COMMENT, and what Google and others put beside the attendee or into a property of its own; the same words once. */
function commentOf(entry: ICAL.Component, attendee: ICAL.Property | undefined): string {
  const values = ['comment', 'x-response-comment'].flatMap((name) =>
    entry.getAllProperties(name).map((property) => property.getFirstValue()),
  )
  const texts = [...values, attendee?.getParameter('x-response-comment')].map((value) => String(value ?? '').trim())
  return [...new Set(texts.filter(Boolean))].join('\n')
}

/** RFC 5545 § 3.3.8: an INTEGER has 32 bits. Throws RangeError beyond, for no column holds what a mail can claim. */
function sequenceOf(entry: ICAL.Component): number | null {
  if (!entry.hasProperty('sequence')) return null
  const sequence = Math.max(0, Math.trunc(Number(textOf(entry, 'sequence')) || 0))
  if (sequence >= 2 ** 31) throw new RangeError('SEQUENCE')
  return sequence
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').trim()
}

function stampOf(entry: ICAL.Component): Instant | null {
  const stamp = entry.getFirstPropertyValue('dtstamp')
  const seconds = stamp instanceof ICAL.Time ? stamp.toUnixTime() : Number.NaN
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

function addressOf(value: unknown): string {
  return addressKey(String(value ?? '').replace(/^mailto:/i, ''))
}
