import { entryText } from '../../../templates/calendar/entry-text.ts'
import type { Recipient } from '../../db/schema/calendar.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import type { Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { sessionSpan } from '../programme/session-span.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { entryFrame, entryWords } from './entries.ts'
import { entryUid } from './entry-uid.ts'
import { comesOnline, onlineAddress } from './online-address.ts'
import { organizerOf } from './organizer-of.ts'
import type { Schedule, ScheduledSession } from './read-schedules.ts'
import { type Revision, revision, type Sent } from './revision.ts'
import { ownLocation } from './where-line.ts'

/** An entry of one person, and what was sent of it before. */
export type PersonEntry = Revision & {
  recipient: Recipient
  /** Empty for the event itself. */
  sessionId: string
  /** The sum of the sequences it is made of. */
  sum: number
  sent: Sent | undefined
  /** It leaves the calendar. */
  cancelled: boolean
  /** It does not take place at all. */
  calledOff: boolean
  entry: CalendarEntry
}

export type Setting = { language: Language; publicUrl: string; stamp: Instant; sender: string }

/** In whose calendar, and under which generation of UIDs. `over`: that calendar is not kept up any more. */
export type Whose = { recipient: Recipient; generation: number; over?: boolean }

/** The calendar of the person. */
function own({ registration }: Pick<RegistrationRecord, 'registration'>): Whose {
  return { recipient: 'person', generation: registration.calendarGeneration }
}

/**
 * Everything that stands in a calendar for one person, or has to leave it: the event, then each session they hold. Who waits
 * has none, unless it was sent before. Personal links are in no entry: calendars are shared.
 */
export async function personEntries(
  record: RegistrationRecord,
  schedule: Schedule,
  setting: Setting,
  whose: Whose = own(record),
): Promise<PersonEntry[]> {
  const { state } = record
  if (schedule.sent.size === 0 && !whose.over && state !== 'confirmed' && state !== 'cancelled') return []
  const here: Here = { record, schedule, setting, whose }
  const sessions = schedule.sessions.filter((session) => stood(session) || schedule.sent.has(session.item.id))
  return Promise.all([ofEvent(here), ...sessions.map((session) => ofSession(here, session))])
}

type Here = { record: RegistrationRecord; schedule: Schedule; setting: Setting; whose: Whose }

function comes({ record: { state, event }, whose }: Here): boolean {
  return !whose.over && state === 'confirmed' && event.status !== 'cancelled'
}

/** A session without a time is held, but in no calendar. */
function stands(here: Here, session: ScheduledSession): boolean {
  return comes(here) && stood(session)
}

/** Where the event does not take place seats are still held: their entries could be read. */
function stood({ held, item }: ScheduledSession): boolean {
  return held && item.startsAt !== null
}

async function ofEvent(here: Here): Promise<PersonEntry> {
  const { event, registration } = here.record
  const cancelled = !comes(here)
  const calledOff = event.status === 'cancelled'
  const identity = await identityOf(here, { sessionId: '', sum: event.sequence + registration.sequence, cancelled })
  const { entry, ...rest } = identity
  const texts = entryText(wordsOf(here, cancelled), here.setting.language)
  return { ...rest, calledOff, entry: named(here, { ...common(here, cancelled), ...entry, ...texts }) }
}

async function ofSession(here: Here, session: ScheduledSession): Promise<PersonEntry> {
  const { record, setting } = here
  const { event, registration } = record
  const { item } = session
  const cancelled = !stands(here, session)
  const sum = event.sequence + registration.sequence + item.sequence
  const { entry, ...rest } = await identityOf(here, { sessionId: item.id, sum, cancelled })
  const frame = common(here, cancelled)
  const words = wordsOf(here, cancelled)
  const calledOff = item.calledOff || words.ended === 'called-off'
  const location = [comesOnline(record) ? '' : item.room, frame.location].filter(Boolean).join(', ')
  const title = inLanguage(item.title, setting.language)
  const texts = entryText({ ...words, ...sessionWords(here, session), session: title }, setting.language)
  const span = { allDay: false, ...spanOf(session, event) }
  return { ...rest, calledOff, entry: named(here, { ...frame, ...entry, ...span, location, ...texts }) }
}

type Identity = { sessionId: string; sum: number; cancelled: boolean }

/** UID, SEQUENCE and ORGANIZER: what tells one entry and its revisions from all others, in mails, files and feeds alike. */
async function identityOf({ record, schedule, setting, whose }: Here, { sessionId, sum, cancelled }: Identity) {
  const { recipient, generation } = whose
  const sent = schedule.sent.get(sessionId)
  const { sequence, lift } = revision(sum, sent, cancelled)
  const uid = await entryUid({ registrationId: record.registration.id, sessionId, recipient, generation })
  const organizer = organizerOf(record, { recipient, sent, ...setting })
  return { ...{ recipient, sessionId, sum, sent, cancelled, sequence, lift }, entry: { uid, sequence, organizer } }
}

/** Whoever took the time away has taken the entry away; it still says when it was. */
function spanOf({ item, nextAt, was }: ScheduledSession, event: RegistrationRecord['event']) {
  const { startsAt, endsAt } = event
  if (item.startsAt === null)
    return was ? { startsAt: was.startsAt, endsAt: was.endsAt ?? was.startsAt } : { startsAt, endsAt }
  return sessionSpan(item, { ...event, programme: [{ startsAt: nextAt, endsAt: null }] }) ?? { startsAt, endsAt }
}

/** Why a session of who comes to the event is in no calendar. */
function sessionWords(here: Here, { held, waits, item }: ScheduledSession) {
  if (item.calledOff) return { ended: 'called-off' as const }
  if (!comes(here)) return {}
  if (held) return item.startsAt === null && { ended: 'open' as const }
  return { place: waits ? ('lost' as const) : ('given-up' as const) }
}

function common({ record, setting: { language, publicUrl, stamp }, whose }: Here, cancelled: boolean) {
  const { event } = record
  const address = cancelled || whose.recipient === 'contact' ? '' : onlineAddress(record)
  const conference = address && { uri: address, label: inLanguage(event.title, language) }
  return {
    ...entryFrame(record, publicUrl, language),
    location: ownLocation(record, whose.recipient, cancelled),
    stamp,
    status: cancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    transparent: cancelled || whose.recipient === 'contact',
    ...(conference && { conference }),
    ...(!cancelled && event.alarmMinutes !== null && { alarmMinutes: event.alarmMinutes }),
  }
}

function wordsOf({ record, setting: { language }, whose }: Here, cancelled: boolean) {
  const { event } = record
  return {
    ...entryWords(record, language),
    ...(event.status === 'cancelled' && { ended: 'called-off' as const }),
    place: cancelled ? goneAs(record, whose) : ('confirmed' as const),
    ...(whose.recipient === 'person' && { onlineUrl: onlineAddress(record), online: comesOnline(record) }),
  }
}

function goneAs(
  { state, registration }: RegistrationRecord,
  { over }: Whose,
): 'over' | 'cancelled' | 'replaced' | 'lost' {
  if (over) return 'over'
  if (state === 'cancelled') return registration.replacedBy === null ? 'cancelled' : 'replaced'
  return state === 'confirmed' ? 'cancelled' : 'lost'
}

/** A copy says whose it is, as long as it is kept up. */
function named({ record, whose }: Here, entry: CalendarEntry): CalendarEntry {
  if (whose.recipient === 'person' || whose.over) return entry
  return { ...entry, summary: `${fullName(record.registration)}: ${entry.summary}` }
}
