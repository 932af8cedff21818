import { entryText } from '../../../templates/calendar/entry-text.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import type { Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { sessionSpan } from '../programme/session-span.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { entryFrame, entryWords } from './entries.ts'
import { comesOnline, onlineAddress } from './online-address.ts'
import type { Schedule, ScheduledSession } from './read-schedules.ts'
import { type Revision, revision, type Sent } from './revision.ts'
import { sessionUid } from './session-uid.ts'
import { ownLocation } from './where-line.ts'

/** An entry of one person, and what was sent of it before. */
export type PersonEntry = Revision & {
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

export type Setting = { language: Language; publicUrl: string; stamp: Instant }

/**
 * Everything that stands in the calendar of one person, or has to leave it: the event under the id of the registration, then
 * each session they hold under a name of its own. Who waits has none. Personal links are in no entry: calendars are shared.
 */
export async function personEntries(
  record: RegistrationRecord,
  schedule: Schedule,
  setting: Setting,
): Promise<PersonEntry[]> {
  const { state } = record
  if (state !== 'confirmed' && state !== 'cancelled') return []
  const sessions = schedule.sessions.filter((session) => stands(record, session) || schedule.sent.has(session.item.id))
  return [
    ofEvent(record, schedule.sent.get(''), setting),
    ...(await Promise.all(
      sessions.map((session) => ofSession(record, session, schedule.sent.get(session.item.id), setting)),
    )),
  ]
}

function comes({ state, event }: RegistrationRecord): boolean {
  return state === 'confirmed' && event.status !== 'cancelled'
}

/** A session without a time is held, but in no calendar. */
function stands(record: RegistrationRecord, { held, item }: ScheduledSession): boolean {
  return comes(record) && held && item.startsAt !== null
}

function ofEvent(record: RegistrationRecord, sent: Sent | undefined, setting: Setting): PersonEntry {
  const { event, registration } = record
  const cancelled = !comes(record)
  const calledOff = event.status === 'cancelled'
  const sum = event.sequence + registration.sequence
  const { sequence, lift } = revision(sum, sent, cancelled)
  const entry = {
    ...common(record, setting, cancelled),
    uid: registration.id,
    sequence,
    ...entryText(wordsOf(record, setting, cancelled), setting.language),
  }
  return { sessionId: '', sum, sent, cancelled, calledOff, sequence, lift, entry }
}

async function ofSession(
  record: RegistrationRecord,
  session: ScheduledSession,
  sent: Sent | undefined,
  setting: Setting,
): Promise<PersonEntry> {
  const { event, registration } = record
  const { item } = session
  const cancelled = !stands(record, session)
  const sum = event.sequence + registration.sequence + item.sequence
  const { sequence, lift } = revision(sum, sent, cancelled)
  const frame = common(record, setting, cancelled)
  const title = { ...wordsOf(record, setting, cancelled), session: inLanguage(item.title, setting.language) }
  const calledOff = item.calledOff || title.calledOff
  const entry = {
    ...frame,
    uid: await sessionUid(registration.id, item.id),
    sequence,
    allDay: false,
    ...spanOf(session, event),
    location: [comesOnline(record) ? '' : item.room, frame.location].filter(Boolean).join(', '),
    ...entryText({ ...title, calledOff }, setting.language),
  }
  return { sessionId: item.id, sum, sent, cancelled, calledOff, sequence, lift, entry }
}

/** Whoever took the time away has taken the entry away; it still says when it was. */
function spanOf({ item, nextAt }: ScheduledSession, event: RegistrationRecord['event']) {
  const around = { ...event, programme: [{ startsAt: nextAt, endsAt: null }] }
  const { startsAt, endsAt } = event
  return (
    sessionSpan(item, around) ?? (item.beforeChange && sessionSpan(item.beforeChange, around)) ?? { startsAt, endsAt }
  )
}

function common(record: RegistrationRecord, { language, publicUrl, stamp }: Setting, cancelled: boolean) {
  const { event } = record
  const address = cancelled ? '' : onlineAddress(record)
  const conference = address && { uri: address, label: inLanguage(event.title, language) }
  return {
    ...entryFrame(record, publicUrl, language),
    location: ownLocation(record, cancelled),
    stamp,
    status: cancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    transparent: cancelled,
    ...(conference && { conference }),
    ...(!cancelled && event.alarmMinutes !== null && { alarmMinutes: event.alarmMinutes }),
  }
}

function wordsOf(record: RegistrationRecord, { language }: Setting, cancelled: boolean) {
  return {
    ...entryWords(record, language),
    calledOff: record.event.status === 'cancelled',
    place: cancelled ? ('cancelled' as const) : ('confirmed' as const),
    onlineUrl: onlineAddress(record),
    online: comesOnline(record),
  }
}
