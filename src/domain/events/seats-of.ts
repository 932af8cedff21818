import type { Seats } from '../seats/availability.ts'
import type { EventRecord } from './read-event.ts'

/** The seats of the event itself; it is made together with them. */
export function seatsOf(event: Pick<EventRecord, 'quotas' | 'queuesNewcomers'>): Seats {
  const { size, taken } = event.quotas.find(({ scope, key }) => scope === 'event' && key === '') ?? {
    size: null,
    taken: 0,
  }
  return { size, taken, queued: Boolean(event.queuesNewcomers) }
}
