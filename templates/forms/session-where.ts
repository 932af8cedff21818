import { clockIn, clockRange, type Instant, longDate } from '../../src/lib/dates.ts'
import { oClock } from '../../src/lib/figures.ts'
import type { Language } from '../../src/lib/languages.ts'

type Session = { startsAt: Instant | null; endsAt: Instant | null; room: string }
type Event = { startsAt: Instant; endsAt: Instant; zone: string }

/** "10:00–11:30 Uhr, Raum 2"; with the day where the event has several. */
export function sessionWhere({ startsAt, endsAt, room }: Session, event: Event, language: Language): string {
  const { zone } = event
  const severalDays = clockIn(event.startsAt, zone).date !== clockIn(event.endsAt - 1, zone).date
  const time = clockRange(startsAt, endsAt, zone)
  return [startsAt !== null && severalDays && longDate(startsAt, zone, language), time && oClock(time, language), room]
    .filter(Boolean)
    .join(', ')
}
