import { z } from 'zod'
import { clockFault, daysBetween, daysLater, shiftOnClock } from '../../lib/clock-shift.ts'
import { clockIn, day, endOfDay, type Instant, instantOf } from '../../lib/dates.ts'
import { signedNumber } from '../../lib/numbers.ts'
import { endOn } from './end-on.ts'
import { calendarDay, clockTime, endTime, zoneName } from './input-parts.ts'
import type { EventDate, Move } from './plan-move.ts'

/** Within the years that a day can have, see `calendarDay`. */
const instant = z
  .union([z.number(), z.string().transform(signedNumber)])
  .pipe(
    z
      .number()
      .int()
      .min(Date.UTC(1000, 0, 1))
      .max(Date.UTC(3000, 0, 1)),
  )
  .optional()

/** By no more days than ten years have. */
const mostDays = 3660

/**
 * Where an event is to be moved, as the office fills it in: to a first day, or by days. What is left out stays: the hours, the
 * length, the zone. Error codes as in `eventInput`, and `not-days`, `days-or-date`.
 */
export const moveInput = z.object({
  startDate: calendarDay.optional(),
  days: z
    .number({ error: 'not-days' })
    .int({ error: 'not-days' })
    .min(-mostDays, { error: 'not-days' })
    .max(mostDays, { error: 'not-days' })
    .nullable(),
  startTime: clockTime.optional(),
  endDate: calendarDay.optional(),
  endTime: endTime.optional(),
  allDay: z.enum(['on', 'off']).optional(),
  zone: zoneName.optional(),
  /** The programme moves by the minutes by which the beginning of the event does. */
  programmeToo: z.boolean(),
  /** Set by hand in the form of the event. */
  opensAt: instant,
  closesAt: instant,
  forgetAt: instant,
  /** The keys of the lines that move, and the state in which they were shown (`Dated`); before that nobody was asked. */
  moving: z.array(z.string()),
  seen: z.string(),
})
export type MoveInput = z.infer<typeof moveInput>

/** What is wrong at which field: a code as in `eventInput`. */
type Fault = { field: 'startDate' | 'days' | 'startTime' | 'endDate' | 'endTime'; code: string }

/** The same as a move of the event that stands at this date. */
export function moveOf(now: EventDate, input: MoveInput): { move: Move; fault?: undefined } | { fault: Fault } {
  const { zone = now.zone } = input
  const allDay = input.allDay === undefined ? now.allDay : input.allDay === 'on'
  const first = clockIn(now.startsAt, now.zone)
  const { startDate, fault: unclear } = firstDay(first.date, input)
  if (unclear) return { fault: unclear }
  const days = daysBetween(first.date, startDate)
  const time = allDay ? '00:00' : (input.startTime ?? first.time)
  const minutes = allDay || now.allDay ? 0 : minutesBetween(first.time, time)
  const startsAt = allDay ? endOfDay(daysLater(startDate, -1), zone) : instantOf(startDate, time, zone)
  const asked = endOf(now, input, { allDay, zone, days, minutes, begins: { date: startDate, time } })
  const night = !allDay && asked.date === startDate && endOn(asked.date, asked.time, { startsAt, zone })
  const end = night && !night.isLong ? { ...asked, ...night } : asked
  const faults: (Fault | false | undefined)[] = [
    !allDay && skipped('startTime', startDate, time, zone),
    !allDay && skipped('endTime', end.date, end.time, zone),
    end.at <= startsAt &&
      (allDay || end.date < startDate
        ? { field: 'endDate', code: 'end-before-start' }
        : { field: 'endTime', code: 'long-night' }),
  ]
  const fault = faults.find((one) => one)
  if (fault) return { fault }
  const date = { startsAt, endsAt: end.at, allDay, zone }
  const moving = input.seen === '' ? {} : { moving: new Set(input.moving) }
  return { move: { date, minutes: input.programmeToo ? minutes : 0, byHand: byHandOf(input), ...moving } }
}

/** The first day by its date, or by the days from the one it has: that one may stand beside them, since the form begins with it. */
function firstDay(now: string, { startDate = '', days }: MoveInput): { startDate: string; fault?: Fault } {
  const byDays = days === null ? startDate : daysLater(now, days)
  if (byDays === '') return { startDate, fault: { field: 'startDate', code: 'missing' } }
  if (startDate !== '' && startDate !== now && startDate !== byDays)
    return { startDate, fault: { field: 'days', code: 'days-or-date' } }
  return calendarDay.safeParse(byDays).success
    ? { startDate: byDays }
    : { startDate, fault: { field: 'days', code: 'not-days' } }
}

type Moved = { allDay: boolean; zone: string; days: number; minutes: number; begins: { date: string; time: string } }

/**
 * Without an end of its own the event lasts as long as before, on the clock. Another time alone is its first after
 * the beginning where it lasted less than a day: an evening that ended after midnight and is to end at 22:00 loses its night.
 */
function endOf(now: EventDate, { endDate, endTime }: MoveInput, { allDay, zone, days, minutes, begins }: Moved) {
  if (allDay) {
    const last = endDate ?? daysLater(clockIn(now.endsAt - 1, now.zone).date, days)
    return { date: last, time: '24:00', at: endOfDay(last, zone) }
  }
  const shift = { days, minutes, from: now.zone, to: zone }
  const kept = clockIn(shiftOnClock(now.allDay ? now.endsAt - 1 : now.endsAt, shift).at, zone)
  const time = endTime ?? kept.time
  const sameDay = endTime !== undefined && endTime > begins.time && !now.allDay && now.endsAt - now.startsAt < day
  const date = endDate ?? (sameDay ? begins.date : kept.date)
  return { date, time, at: instantOf(date, time, zone) }
}

function byHandOf({ opensAt, closesAt, forgetAt }: MoveInput): Move['byHand'] {
  const given = Object.entries({ opening: opensAt, closing: closesAt, deletion: forgetAt })
  return Object.fromEntries(given.filter((pair): pair is [string, Instant] => pair[1] !== undefined))
}

function skipped(field: Fault['field'], date: string, time: string, zone: string): Fault | undefined {
  const fault = clockFault(date, time, zone)
  return fault && { field, code: `clock-${fault}` }
}

function minutesBetween(from: string, to: string): number {
  const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return of(to) - of(from)
}
