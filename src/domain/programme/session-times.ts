import { z } from 'zod'
import { endOfDay, hour, type Instant, instantOf } from '../../lib/dates.ts'
import { calendarDay, clockTime } from '../events/input-parts.ts'

/** A day and two times of it as they are typed; a time that is not set is empty. */
type Typed = { date: string; startTime: string; endTime: string }
type Times = { startsAt: Instant | null; endsAt: Instant | null; longNight: boolean }

const typed = z.object({ date: calendarDay, startTime: timeOrNone(), endTime: timeOrNone() })

/**
 * When an item begins and ends. An end that is not after the beginning is one of the next day, as is 24:00; `longNight` where
 * it is longer than twelve hours then, so that somebody has to say that it is meant. Undefined where it is no day or time.
 */
export function sessionTimes(given: Typed, zone: string): Times | undefined {
  if (!given.startTime && !given.endTime) return { startsAt: null, endsAt: null, longNight: false }
  const { data } = typed.safeParse(given)
  if (!data) return undefined
  const at = (time: string, date = data.date) =>
    time === '' ? null : time === '24:00' ? endOfDay(date, zone) : instantOf(date, time, zone)
  const [startsAt, endsAt] = [at(data.startTime), at(data.endTime)]
  if (startsAt === null || endsAt === null || endsAt > startsAt) return { startsAt, endsAt, longNight: false }
  const nextDay = at(data.endTime, dayAfter(data.date)) ?? endsAt
  return { startsAt, endsAt: nextDay, longNight: nextDay - startsAt > longest }
}

const longest = 12 * hour

function timeOrNone() {
  return z.union([z.enum(['', '24:00']), clockTime])
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * hour).toISOString().slice(0, 10)
}
