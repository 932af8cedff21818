import { z } from 'zod'
import { type Instant, instantOf } from '../../lib/dates.ts'
import { endOn } from '../events/end-on.ts'
import { calendarDay, endTime } from '../events/input-parts.ts'

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
  const at = (time: string) => (time === '' ? null : instantOf(data.date, time, zone))
  const startsAt = at(data.startTime)
  if (startsAt === null || data.endTime === '') return { startsAt, endsAt: at(data.endTime), longNight: false }
  const end = endOn(data.date, data.endTime, { startsAt, zone })
  return { startsAt, endsAt: end.at, longNight: end.isLong }
}

function timeOrNone() {
  return z.union([z.literal(''), endTime])
}
