import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { type Instant, minute } from '../lib/dates.ts'
import { vtimezone } from './vtimezone.ts'

/**
 * Whether a program that knows a zone by its VTIMEZONE alone reads these times right. Such a block has the rules of today
 * only: before their last change, and where a rule follows the moon, it tells another time than the clocks.
 */
export function zoneAgrees(zone: string, startsAt: Instant, endsAt: Instant): boolean {
  const last = yearOf(endsAt)
  for (let year = yearOf(startsAt); year <= last; year++) if (!agreesIn(zone, year)) return false
  return true
}

function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear()
}

/** By zone and year, as the entries of a feed of thousands lie in few of them. */
const agreed = new Map<string, boolean>()

function agreesIn(zone: string, year: number): boolean {
  const key = `${zone} ${year}`
  const known = agreed.get(key)
  if (known !== undefined) return known
  const written = asWritten(zone)
  const agrees = written !== undefined && momentsIn(zone, year).every((at) => written.utcOffset(at) === at.offset)
  agreed.set(key, agrees)
  return agrees
}

function asWritten(zone: string): { utcOffset(at: Moment): number } | undefined {
  const block = vtimezone(zone)
  if (!block) return undefined
  const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${block.trim()}\r\nEND:VCALENDAR`))
  const component = calendar.getFirstSubcomponent('vtimezone')
  if (!component) return undefined
  const timezone = new ICAL.Timezone(component)
  return { utcOffset: (at) => timezone.utcOffset(new ICAL.Time(at.clock, timezone)) }
}

type Moment = {
  clock: { year: number; month: number; day: number; hour: number; minute: number; second: number; isDate: false }
  /** Of the clocks from UTC, in seconds. */
  offset: number
}

/** The ends of a year, and beside each change of the clocks in it, where a time comes once. */
function momentsIn(zone: string, year: number): Moment[] {
  const [first, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  const moments = [first, end - 1]
  let at = zoned(first, zone).getTimeZoneTransition('next')
  while (at && at.epochMilliseconds < end) {
    const beside =
      Math.abs(at.offsetNanoseconds - zoned(at.epochMilliseconds - 1, zone).offsetNanoseconds) / 1e6 + minute
    moments.push(at.epochMilliseconds - beside, at.epochMilliseconds + beside)
    at = at.getTimeZoneTransition('next')
  }
  return moments.map((instant) => momentOf(zoned(instant, zone)))
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

function momentOf({ year, month, day, hour, minute, second, offsetNanoseconds }: Temporal.ZonedDateTime): Moment {
  return { clock: { year, month, day, hour, minute, second, isDate: false }, offset: offsetNanoseconds / 1e9 }
}
