import { entryText } from '../../../templates/calendar/entry-text.ts'
import type { events, Venue } from '../../db/schema/events.ts'
import type { hosts } from '../../db/schema/hosts.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import type { Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/read-registration.ts'

/** What a calendar says of an event; a feed reads no more of it. */
export type EventOfHost = {
  event: Pick<
    typeof events.$inferSelect,
    | 'id'
    | 'slug'
    | 'status'
    | 'title'
    | 'startsAt'
    | 'endsAt'
    | 'allDay'
    | 'zone'
    | 'venue'
    | 'contact'
    | 'sequence'
    | 'changedAt'
  >
  host: Pick<typeof hosts.$inferSelect, 'name'>
}

/** The entry of an event in public files and feeds: one UID per event, the sequence of the event. */
export function eventEntry({ event, host }: EventOfHost, language: Language, publicUrl: string): CalendarEntry {
  const calledOff = event.status === 'cancelled'
  return {
    ...frame({ event, host }, publicUrl, language),
    uid: event.id,
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    status: calledOff ? 'CANCELLED' : 'CONFIRMED',
    ...entryText({ ...words({ event, host }, language), calledOff }, language),
  }
}

/**
 * The entry of one person: one UID per registration, and the sum of both sequences, so that it rises whichever changed.
 * The personal link is nowhere in it: calendars are shared.
 */
export function personEntry(
  record: RegistrationRecord,
  language: Language,
  publicUrl: string,
  stamp: Instant,
): CalendarEntry {
  const { event, host, registration, state } = record
  const calledOff = event.status === 'cancelled'
  const text = {
    ...words({ event, host }, language),
    calledOff,
    place: state === 'confirmed' || state === 'cancelled' ? state : ('waiting' as const),
  }
  return {
    ...frame({ event, host }, publicUrl, language),
    uid: registration.id,
    sequence: event.sequence + registration.sequence,
    stamp,
    lastModified: Math.max(event.changedAt, registration.changedAt),
    status: calledOff || state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    ...entryText(text, language),
  }
}

function frame({ event, host }: EventOfHost, publicUrl: string, language: Language) {
  return {
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    allDay: event.allDay,
    zone: event.zone,
    location: venueLine(event.venue),
    url: `${publicUrl}/e/${event.slug}`,
    organizer: { name: inLanguage(host.name, language), email: event.contact.email },
  }
}

function words({ event, host }: EventOfHost, language: Language) {
  return { title: inLanguage(event.title, language), hosts: [inLanguage(host.name, language)], contact: event.contact }
}

/** "Presse- und Informationsamt, Reichstagsufer 14, 10117 Berlin". */
export function venueLine({ name, street, postcode, city }: Venue): string {
  return [name, street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}
