import type { Instant } from '../../src/lib/dates.ts'
import type { LanguageMap } from '../../src/lib/languages.ts'

export type Venue = { name: string; street: string; postcode: string; city: string }
export type EventTime = { startsAt: Instant; endsAt: Instant; allDay: boolean; zone: string }

/** How somebody stands in a session, and when and where it is. */
export type SessionState = {
  is: 'granted' | 'waiting' | 'offered' | 'review' | 'called-off' | 'removed'
  rank: number | null
  startsAt: Instant | null
  endsAt: Instant | null
  room: string
  zone: string
}

/**
 * One thing that is otherwise than a person was told, from what to what. A session comes from nothing when it is new to them,
 * and becomes nothing when they gave it up.
 */
export type Change =
  | { what: 'date'; from: EventTime; to: EventTime }
  | { what: 'place'; from: Venue; to: Venue }
  | { what: 'online' | 'name' | 'organisation'; from: string; to: string }
  | { what: 'attendance'; from: 'on-site' | 'online'; to: 'on-site' | 'online' }
  | { what: 'category'; from: LanguageMap | null; to: LanguageMap | null }
  | { what: 'session'; id: string; title: LanguageMap; from: SessionState | null; to: SessionState | null }
