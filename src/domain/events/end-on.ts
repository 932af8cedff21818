import { daysLater } from '../../lib/clock-shift.ts'
import { hour, type Instant, instantOf } from '../../lib/dates.ts'

/** Longer than this nobody is taken to mean the night. */
const longest = 12 * hour

/**
 * When something ends that begins on the same day. A time that is not after the beginning is one of the next day; `isLong` where
 * it is longer than twelve hours then, so that somebody has to say that it is meant.
 */
export function endOn(
  date: string,
  time: string,
  { startsAt, zone }: { startsAt: Instant; zone: string },
): { at: Instant; date: string; isLong: boolean } {
  const at = instantOf(date, time, zone)
  if (at > startsAt) return { at, date, isLong: false }
  const next = daysLater(date, 1)
  const nextAt = instantOf(next, time, zone)
  return { at: nextAt, date: next, isLong: nextAt - startsAt > longest }
}
