import type { SessionPlace, SessionStanding } from '../../../../templates/forms/session-standing.ts'
import type { claimStates } from '../../../db/schema/registrations.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { NotifiedSession } from './notified.ts'

/** What the database knows of a session that somebody chose. */
export type Chosen = {
  claim: (typeof claimStates)[number]
  /** The attendance that it hangs on, and until when that is offered. */
  attendance: (typeof claimStates)[number]
  offeredUntil: Instant | null
  rank: number | null
  /** Undefined if it is gone from the programme. */
  item: { calledOff: boolean } | undefined
}

/** How somebody stands in a session; the only place that says so. Without a seat at the event nobody has one in a session. */
export function sessionStanding({ claim, attendance, offeredUntil, rank, item }: Chosen): SessionStanding {
  if (!item) return { is: 'removed' }
  if (item.calledOff || claim === 'released') return { is: 'called-off' }
  if (attendance === 'review') return { is: 'review' }
  if (attendance === 'offered') return { is: 'offered', until: offeredUntil }
  return claim === 'granted' && attendance === 'granted' ? { is: 'granted' } : { is: 'waiting', rank }
}

/** Whether they hold it or wait for it: what can be given up. */
export function isStillChosen({ is }: SessionStanding): boolean {
  return is !== 'called-off' && is !== 'removed'
}

/** The time and room that they were notified, if these are others by now. */
export function movedFrom(item: SessionPlace, notified: NotifiedSession | undefined): SessionPlace | undefined {
  if (!notified || (notified.is !== 'granted' && notified.is !== 'waiting')) return undefined
  const { startsAt, endsAt, room } = notified
  const same = startsAt === item.startsAt && endsAt === item.endsAt && room === item.room
  return same ? undefined : { startsAt, endsAt, room }
}
