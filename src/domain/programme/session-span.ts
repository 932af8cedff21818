import { clockIn, hour, type Instant } from '../../lib/dates.ts'
import type { EventRecord } from '../events/read-event.ts'

type Item = Pick<EventRecord['programme'][number], 'startsAt' | 'endsAt'>
type Around = Pick<EventRecord, 'endsAt' | 'zone'> & { programme: readonly Item[] }

/**
 * When an item of the programme begins and ends; undefined where no time is set. Without an end of its own it lasts until the
 * next one of that day begins or the event ends, else for an hour.
 */
export function sessionSpan(item: Item, event: Around): { startsAt: Instant; endsAt: Instant } | undefined {
  const { startsAt, endsAt } = item
  if (startsAt === null) return undefined
  if (endsAt !== null) return { startsAt, endsAt }
  const day = clockIn(startsAt, event.zone).date
  const ends = [...event.programme.map((other) => other.startsAt), event.endsAt].filter(
    (end): end is Instant => end !== null && end > startsAt && clockIn(end, event.zone).date === day,
  )
  return { startsAt, endsAt: ends.length > 0 ? Math.min(...ends) : startsAt + hour }
}
