import { eventQuota } from '../events/event-quota.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { Seats } from './availability.ts'

/** The seats of an event as a newcomer meets them. */
export function seatsOf(event: Pick<EventRecord, 'quotas' | 'queuesNewcomers'>): Seats {
  const { size, taken } = eventQuota(event)
  return { size, taken, queued: Boolean(event.queuesNewcomers) }
}
