import { columnsOf } from '../../db/columns-of.ts'
import { events } from '../../db/schema/events.ts'
import { type Instant, instantOf } from '../../lib/dates.ts'
import { usualDeletion } from './day-of-deletion.ts'
import { type EventInput, spanOf, windowOf } from './event-input.ts'

/** What the database keeps of the office's input: days become instants of the zone, the deadline the first one too late. */
export function eventColumns(input: EventInput, now: Instant) {
  const { startDate, endDate, startTime, endTime, opensDate, opensTime, lastDay, lastTime, ...others } = input
  const { seriesId = null, capacity, below, forgetDate, ...asGiven } = others
  const { startsAt, endsAt } = spanOf(input)
  return {
    ...columnsOf(events, asGiven),
    seriesId,
    startsAt,
    endsAt,
    ...windowOf(input),
    forgetAt: forgetDate ? instantOf(forgetDate, '00:00', input.zone) : usualDeletion({ endsAt, zone: input.zone }),
    changedAt: now,
  }
}
