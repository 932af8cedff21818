import { daysBetween, daysLater } from '../../lib/clock-shift.ts'
import { clockIn, type Instant, instantOf, zonedDateTime } from '../../lib/dates.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { holidayName, landName } from './holiday-names.ts'
import { type Land, publicHoliday } from './public-holiday.ts'

/** A day on which offices are closed: a public holiday, of one Land where not of all, else a weekend. */
export type DayOff = { day: string; holiday?: LanguageMap; land?: string | undefined }

/** The days off from an instant until before another; of what lasts longer than two weeks only its first and last day. */
export function daysOff({ from, until, zone, land }: { from: Instant; until: Instant; zone: string; land: Land }) {
  const first = clockIn(from, zone).date
  const length = daysBetween(first, clockIn(until - 1, zone).date)
  const days = length > 14 ? [0, length] : Array.from({ length: Math.max(0, length) + 1 }, (_, day) => day)
  return days.flatMap((later) => dayOff(daysLater(first, later), land))
}

function dayOff(day: string, land: Land): DayOff[] {
  const holiday = publicHoliday(day, land)
  if (holiday)
    return [{ day, holiday: holidayName(holiday), land: publicHoliday(day, 'BUND') ? undefined : landName(land) }]
  return zonedDateTime(instantOf(day, '12:00', 'UTC'), 'UTC').dayOfWeek > 5 ? [{ day }] : []
}
