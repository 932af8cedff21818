import { Temporal } from 'temporal-polyfill'
import { oClock, timespan } from './figures.ts'
import { type Language, words } from './languages.ts'

/** An instant as the application stores it: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** The zone of what belongs to no event (outbox, audit trail), and with which a new event begins. */
export const defaultZone = 'Europe/Berlin'

/** A calendar day and a clock time in a zone ("2027-12-02", "10:00", "Europe/Berlin") as an instant; "24:00" is its end. */
export function instantOf(date: string, time: string, zone: string): Instant {
  if (time === '24:00') return endOfDay(date, zone)
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

/** The first instant after a calendar day has ended in the zone: how a deadline that includes the day is stored. */
export function endOfDay(date: string, zone: string): Instant {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
}

/** The calendar day ("2027-12-02") and clock time ("10:00") that an instant shows in a zone. */
export function clockIn(instant: Instant, zone: string): { date: string; time: string } {
  const zoned = zonedDateTime(instant, zone)
  return { date: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The same to the second as iCalendar writes it ("20271202T100000"). By Intl: in a feed of thousands Temporal takes most of the time. */
export function clockDigits(instant: Instant, zone: string): string {
  const key = `digits ${zone}`
  const format = formatters.get(key) ?? new Intl.DateTimeFormat('en-US', { ...digits, timeZone: zone })
  formatters.set(key, format)
  // "12/02/2027, 10:00:00": cut where it always stands, in a third of the time that a pattern takes.
  const formatted = format.format(instant)
  return `${formatted.slice(6, -10)}${formatted.slice(0, 2)}${formatted.slice(3, 5)}T${formatted.slice(-8, -6)}${formatted.slice(-5, -3)}${formatted.slice(-2)}`
}

/** Whether the clocks of the zone show the same time at another instant too: in the hour that comes twice in autumn. */
export function comesTwice(instant: Instant, zone: string): boolean {
  let stretch = stretches.get(zone)
  if (!stretch || instant < stretch.from || instant >= stretch.until) {
    stretch = stretchAround(instant, zone)
    stretches.set(zone, stretch)
  }
  return instant < stretch.firstOnce || instant >= stretch.lastOnce
}

/** Between two changes of the clocks, `from` ≤ instant < `until`; its times come once from `firstOnce` until `lastOnce`. */
type Stretch = Record<'from' | 'until' | 'firstOnce' | 'lastOnce', Instant>

/** The stretch last asked for in each zone: entries of one calendar are mostly in one half of a year. */
const stretches = new Map<string, Stretch>()

function stretchAround(instant: Instant, zone: string): Stretch {
  const here = zonedDateTime(instant, zone)
  const next = here.getTimeZoneTransition('next')
  const from = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity
  const until = next?.epochMilliseconds ?? Infinity
  const offset = (at: Temporal.ZonedDateTime) => at.offsetNanoseconds / 1_000_000
  const setBack = (before: number, after: number) => Math.max(0, before - after)
  const before = from === -Infinity ? offset(here) : offset(zonedDateTime(from - 1, zone))
  return {
    from,
    until,
    firstOnce: from + setBack(before, offset(here)),
    lastOnce: until - (next ? setBack(offset(here), offset(next)) : 0),
  }
}

const twoDigits = '2-digit'
const digits = {
  year: 'numeric',
  month: twoDigits,
  day: twoDigits,
  hour: twoDigits,
  minute: twoDigits,
  second: twoDigits,
  hourCycle: 'h23',
} as const

export function zonedDateTime(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

const locale = { de: 'de-DE', en: 'en-GB' } satisfies Record<Language, string>

/** "Donnerstag, 18. November 2027". */
export function longDate(instant: Instant, zone: string, language: Language): string {
  return formatter(zone, language, wholeDay).format(instant)
}

const wholeDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** "18.11.2027, 09:05 Uhr" for lists and logs; with its end "18.11.2027, 09:05–10:00 Uhr". */
export function shortDateTime(
  instant: Instant,
  zone: string,
  language: Language,
  endsAt: Instant | null = null,
): string {
  const text = formatter(zone, language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant)
  return oClock(endsAt === null ? text : `${text}–${endClock(endsAt, zone)}`, language)
}

/** "10:00 Uhr", "10:00". */
export function clockTime(instant: Instant, zone: string, language: Language): string {
  return oClock(clockIn(instant, zone).time, language)
}

/** When something ends that began before: "18:00", and midnight as the end of the day, "24:00". */
export function endClock(endsAt: Instant, zone: string): string {
  const { time } = clockIn(endsAt, zone)
  return time === '00:00' ? '24:00' : time
}

/** "20:00–24:00"; what is not set is left out. */
export function clockRange(startsAt: Instant | null, endsAt: Instant | null, zone: string): string {
  return [startsAt !== null && clockIn(startsAt, zone).time, endsAt !== null && endClock(endsAt, zone)]
    .filter(Boolean)
    .join('–')
}

/**
 * A deadline as people say it. It is stored as the first instant that no longer counts, so midnight is said as 24 o'clock
 * of the day before: "Donnerstag, 18. November 2027, 24 Uhr".
 */
export function deadline(firstInstantTooLate: Instant, zone: string, language: Language): string {
  const { time } = clockIn(firstInstantTooLate, zone)
  const lastDay = time === '00:00' ? firstInstantTooLate - 1 : firstInstantTooLate
  return text(language).at(longDate(lastDay, zone, language), time === '00:00' ? '24:00' : time)
}

/** How long is left until an instant, in calendar days of the zone: "noch 12 Tage", "nur noch heute". Undefined when it is over. */
export function timeLeft(now: Instant, until: Instant, zone: string, language: Language): string | undefined {
  if (now >= until) return undefined
  const today = zonedDateTime(now, zone).toPlainDate()
  const days = today.until(zonedDateTime(until - 1, zone).toPlainDate()).days
  return text(language).left(days)
}

/** "Donnerstag, 2. Dezember 2027, 10:00–16:00 Uhr"; over several days each end with its time, all day none of them. */
export function dateRange(
  startsAt: Instant,
  endsAt: Instant,
  allDay: boolean,
  zone: string,
  language: Language,
): string {
  if (allDay) return formatter(zone, language, wholeDay).formatRange(startsAt, endsAt - 1)
  const { at, from } = text(language)
  const [start, end] = [clockIn(startsAt, zone), endClock(endsAt, zone)]
  const lastInstant = end === '24:00' ? endsAt - 1 : endsAt
  const firstDay = longDate(startsAt, zone, language)
  if (start.date === clockIn(lastInstant, zone).date) return from(firstDay, start.time, end)
  return `${at(firstDay, start.time)} – ${at(longDate(lastInstant, zone, language), end)}`
}

/** "18. November", "18.–20. November 2027": the days of something, without their names. */
export function dayRange(
  startsAt: Instant,
  endsAt: Instant,
  { zone, withYear }: { zone: string; withYear: boolean },
  language: Language,
): string {
  const year = withYear && ({ year: 'numeric' } as const)
  return formatter(zone, language, { day: 'numeric', month: 'long', ...year }).formatRange(startsAt, endsAt - 1)
}

/** "20. November 2026" of "2026-11-20": the day by which a version is called; what is no day stays. */
export function dayInWords(date: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const noon = instantOf(date, '12:00', 'UTC')
  return dayRange(noon, noon + minute, { zone: 'UTC', withYear: true }, language)
}

/** An instant later by calendar months in the zone (a retention period). */
export function monthsLater(instant: Instant, months: number, zone: string): Instant {
  return zonedDateTime(instant, zone).add({ months }).epochMilliseconds
}

function formatter(zone: string, language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options])
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale[language], { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

/** Making one costs as much as a query; there are as many as zones in use, times a handful. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const text = words(
  {
    at: (date: string, time: string) => `${date}, ${oClock(time === '24:00' ? '24' : time, 'de')}`,
    from: (date: string, start: string, end: string) =>
      `${date}, ${oClock(`${start}–${end === '24:00' ? '24' : end}`, 'de')}`,
    left: (days: number) => (days === 0 ? 'nur noch heute' : `noch ${timespan(days, 'day', 'de')}`),
  },
  {
    at: (date: string, time: string) => (time === '24:00' ? `${date}, midnight` : `${date}, ${time}`),
    from: (date: string, start: string, end: string) => `${date}, ${start}–${end === '24:00' ? 'midnight' : end}`,
    left: (days: number) => (days === 0 ? 'last day' : `${timespan(days, 'day', 'en')} left`),
  },
)
