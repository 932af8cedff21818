import type { events } from '../../db/schema/events.ts'
import { clockIn, type Instant, zonedDateTime } from '../../lib/dates.ts'
import { landOf, publicHoliday } from '../events/public-holiday.ts'
import { type Deadlines, deadlinesOf } from './deadlines.ts'

type Event = typeof events.$inferSelect

/** A deadline whose last day is one on which offices are closed. `holiday`: its German name; without one it is a weekend. */
export type DeadlineWarning = { deadline: keyof Deadlines; at: Instant; holiday: string | undefined }

/** The deadlines that the office set and that end on a Saturday, a Sunday or a public holiday of the Land of the venue. */
export function deadlineWarnings(event: Event): DeadlineWarning[] {
  const land = landOf(event.venue.city)
  const ends = deadlinesOf(event)
  const own: (keyof Deadlines | false)[] = [
    'register',
    event.lateUntil !== null && 'registerLate',
    event.changeUntil !== null && 'change',
    event.cancelUntil !== null && 'cancel',
    event.substituteUntil !== null && 'substitute',
  ]
  return own.flatMap((deadline) => {
    if (!deadline) return []
    const at = ends[deadline]
    const { date } = clockIn(at - 1, event.zone)
    const holiday = publicHoliday(date, land)
    const isWeekend = zonedDateTime(at - 1, event.zone).dayOfWeek > 5
    return holiday || isWeekend ? [{ deadline, at, holiday }] : []
  })
}
