import { Temporal } from 'temporal-polyfill'
import { type Instant, zonedDateTime } from './dates.ts'

/** How far a time moves: days and minutes on the clock of one zone, read again on the clock of another or the same. */
export type Shift = { days: number; minutes?: number; from: string; to: string }

/** What the clocks of a zone do with a time: leave it out when they go forward, show it twice when they go back. */
export type ClockFault = 'skipped' | 'twice'

/**
 * The same clock time so many days later (or earlier): a change of the clocks in between shifts nothing. The beginning of a day
 * stays the beginning of a day. A time that the clocks leave out becomes the same time after the gap, of two the first is meant.
 */
export function shiftOnClock(at: Instant, { days, minutes = 0, from, to }: Shift): { at: Instant; fault?: ClockFault } {
  if (days === 0 && minutes === 0 && from === to) return { at }
  const before = zonedDateTime(at, from)
  if (minutes === 0 && before.startOfDay().epochMilliseconds === at)
    return { at: before.toPlainDate().add({ days }).toZonedDateTime(to).epochMilliseconds }
  const clock = before.toPlainDateTime().add({ days }).add({ minutes })
  const fault = faultOf(clock, to)
  return { at: clock.toZonedDateTime(to).epochMilliseconds, ...(fault && { fault }) }
}

/** What is wrong with a clock time on a day ("2027-03-28", "02:30"); undefined if the clocks of the zone show it once. */
export function clockFault(date: string, time: string, zone: string): ClockFault | undefined {
  if (time === '24:00') return clockFault(daysLater(date, 1), '00:00', zone)
  return faultOf(Temporal.PlainDateTime.from(`${date}T${time}`), zone)
}

/** How many days lie between two days of the calendar ("2027-03-07", "2027-03-14" are 7). */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** A day of the calendar so many days later. */
export function daysLater(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

function faultOf(clock: Temporal.PlainDateTime, zone: string): ClockFault | undefined {
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    clock.toZonedDateTime(zone, { disambiguation }),
  )
  if (!first || !last || first.equals(last)) return undefined
  return first.toPlainDateTime().equals(clock) ? 'twice' : 'skipped'
}
