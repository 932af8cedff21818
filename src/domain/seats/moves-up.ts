import type { events } from '../../db/schema/events.ts'
import type { Instant } from '../../lib/dates.ts'
import { promotionEnds } from './deadlines.ts'

type Event = Parameters<typeof promotionEnds>[0] & Pick<typeof events.$inferSelect, 'waitingList' | 'status'>

/**
 * What becomes of a seat that comes free: `held` where more are granted than there shall be, `over` once nobody moves up any more,
 * or the event is called off. The only place that says so, for whatever promises a seat to somebody.
 */
export type MovesUp = 'automatic' | 'offered' | 'paused' | 'held' | 'over'

export function movesUp(event: Event, now: Instant, held: boolean): MovesUp {
  if (event.status === 'cancelled' || now >= promotionEnds(event)) return 'over'
  if (event.waitingList === 'paused') return 'paused'
  return held ? 'held' : event.waitingList
}
