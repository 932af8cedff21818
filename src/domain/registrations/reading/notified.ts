import type { SessionState } from '../../../../templates/mail/changes.ts'
import type { AttendanceMode, Venue } from '../../../db/schema/events.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { LanguageMap } from '../../../lib/languages.ts'

/** What a letter told somebody of the event and of their part in it, as `notified_facts` keeps it. */
export type NotifiedEvent = {
  name: string
  organisation: string
  attendance: AttendanceMode
  startsAt: Instant
  endsAt: Instant
  allDay: 0 | 1
  zone: string
  venue: Venue
  /** Empty for who was told none. */
  onlineUrl: string
}

/** What it told of a session: how they stand, and when and where it is. */
export type NotifiedSession = Omit<SessionState, 'is'> & { is: SessionState['is'] | 'given-up'; title: LanguageMap }

/** What somebody was told last; sessions by id. */
export type Notified = { event: NotifiedEvent; sessions: Readonly<Record<string, NotifiedSession>> }
