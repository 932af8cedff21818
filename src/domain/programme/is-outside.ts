import { clockIn, type Instant } from '../../lib/dates.ts'

type Times = { startsAt: Instant | null; endsAt: Instant | null }
type Around = { startsAt: Instant; endsAt: Instant; zone: string }

/** On none of the days of the event. An evening after its hours is within it, until the next morning: the overview names that. */
export function isOutside({ startsAt, endsAt }: Times, event: Around): boolean {
  const day = (at: Instant) => clockIn(at, event.zone).date
  const begins = startsAt ?? endsAt
  return typeof begins === 'number' && (day(begins) < day(event.startsAt) || day(begins) > day(event.endsAt - 1))
}
