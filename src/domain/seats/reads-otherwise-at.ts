import type { events } from '../../db/schema/events.ts'
import type { categories } from '../../db/schema/seats.ts'
import { clockIn, endOfDay, type Instant } from '../../lib/dates.ts'

type Event = typeof events.$inferSelect & { categories?: readonly (typeof categories.$inferSelect)[] }

/**
 * The first instant after now at which what the public reads about an event may be another: a window opens or ends, nobody moves
 * up any more, the event begins or is over, or the days that are left become one fewer.
 */
export function readsOtherwiseAt(event: Event, now: Instant): Instant {
  const { opensAt, closesAt, lateUntil, promoteUntil, startsAt, endsAt, zone, categories = [] } = event
  const windows = categories.flatMap((category) => [category.opensAt, category.closesAt])
  const instants = [
    ...[opensAt, closesAt, lateUntil, promoteUntil, startsAt, endsAt],
    ...windows,
    endOfDay(clockIn(now, zone).date, zone),
  ]
  return Math.min(...instants.filter((instant) => instant !== null && instant > now).map(Number))
}
