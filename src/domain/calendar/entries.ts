import { entryText } from '../../../templates/calendar/entry-text.ts'
import type { events } from '../../db/schema/events.ts'
import type { hosts } from '../../db/schema/hosts.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { cancellationReason } from '../events/called-off-words.ts'
import { whereLine } from './where-line.ts'

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
    | 'attendanceModes'
    | 'contact'
    | 'organizer'
    | 'sequence'
    | 'changedAt'
    | 'cancellationReason'
  >
  host: Pick<typeof hosts.$inferSelect, 'name'>
}

/** The entry of an event in public files and feeds: one UID per event and language, the sequence of the event. */
export function eventEntry({ event, host }: EventOfHost, language: Language, publicUrl: string): CalendarEntry {
  const calledOff = event.status === 'cancelled'
  return {
    ...entryFrame({ event, host }, publicUrl, language),
    uid: publicUid(event.id, language),
    sequence: event.sequence,
    stamp: event.changedAt,
    status: calledOff ? 'CANCELLED' : 'CONFIRMED',
    transparent: calledOff,
    ...entryText({ ...entryWords({ event, host }, language), ...(calledOff && { ended: 'called-off' }) }, language),
  }
}

/** Of an event, or of an item of its programme. In another language it says something else, and so it is another entry. */
export function publicUid(id: string, language: Language): string {
  return language === 'de' ? id : `${id}-${language}`
}

/** What every entry of an event has: when, where, and who invites. */
export function entryFrame({ event, host }: EventOfHost, publicUrl: string, language: Language) {
  return {
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    allDay: event.allDay,
    zone: event.zone,
    location: whereLine(event),
    url: `${publicUrl}/e/${event.slug}`,
    organizer: { name: inLanguage(host.name, language), email: event.organizer ?? event.contact.email },
  }
}

/** What every text of its entries is made of. */
export function entryWords({ event, host }: EventOfHost, language: Language) {
  const { title, contact } = event
  const reason = cancellationReason(event, language)?.words ?? ''
  return { title: inLanguage(title, language), hosts: [inLanguage(host.name, language)], contact, reason }
}
