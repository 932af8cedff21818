import type { Instant } from '../../lib/dates.ts'
import { eventQuota } from '../events/event-quota.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { Seats } from './availability.ts'
import { seatFigures } from './seat-figures.ts'

/** The seats of an event as a newcomer meets them. */
export function seatsOf(event: Pick<EventRecord, 'quotas' | 'queuesNewcomers'>, now: Instant): Seats {
  const quota = eventQuota(event)
  return { size: seatFigures(quota).size, taken: quota.taken, queued: queued(event, now) }
}

/** Whether who comes now has to wait, room or not. */
export function queued({ queuesNewcomers }: { queuesNewcomers: Instant | null }, now: Instant): boolean {
  return queuesNewcomers !== null && now >= queuesNewcomers
}
