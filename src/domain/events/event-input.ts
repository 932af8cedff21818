import { z } from 'zod'
import { clockFault } from '../../lib/clock-shift.ts'
import { clockIn, endOfDay, instantOf } from '../../lib/dates.ts'
import { mailbox } from '../../lib/mailbox.ts'
import { latestDeletion } from './day-of-deletion.ts'
import { endOn } from './end-on.ts'
import { calendarDay, clockTime, endTime, line, map, needed, seats, text, zoneName } from './input-parts.ts'

/** The part of an address that names something. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not-a-slug' })
  .max(60, { error: 'too-long' })

/** An event as the office fills it in: days and times of the event's zone. Error codes as in the fields above. */
export const eventInput = z
  .object({
    slug,
    /** A series of the same host. */
    seriesId: z.string().optional(),
    title: map(needed(200), line(200)),
    description: map(text(10_000), text(10_000)),
    audience: map(text(500), text(500)),
    freeOfCharge: z.boolean(),
    allDay: z.boolean(),
    zone: zoneName,
    startDate: calendarDay,
    endDate: calendarDay,
    startTime: clockTime.optional(),
    /** Not after the beginning, it is one of the next day, if that is not longer than twelve hours. */
    endTime: endTime.optional(),
    venue: z.object({ name: line(200), street: line(200), postcode: line(20), city: line(100) }),
    contact: z.object({ name: needed(120), phone: needed(60), email: mailbox }),
    opensDate: calendarDay,
    /** By default registration opens as the day begins, and closes as it ends. */
    opensTime: clockTime.optional(),
    lastDay: calendarDay,
    lastTime: endTime.optional(),
    /** Seats; null is without limit. */
    capacity: seats,
    /** Also where more are granted: nothing is given until it is so few. */
    below: z.boolean().optional(),
    /** The first day without personal values; by default three months after the end. */
    forgetDate: calendarDay.optional(),
  })
  .superRefine((event, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (!event.allDay && !event.startTime) wrong('startTime', 'missing')
    if (!event.allDay && !event.endTime) wrong('endTime', 'missing')
    const { startsAt, endsAt } = spanOf(event)
    if (endsAt <= startsAt)
      if (event.allDay || event.endDate < event.startDate) wrong('endDate', 'end-before-start')
      else wrong('endTime', 'long-night')
    const times = [
      ...(event.allDay
        ? []
        : ([
            ['startTime', event.startDate],
            ['endTime', clockIn(endsAt - 1, event.zone).date],
          ] as const)),
      ...([
        ['opensTime', event.opensDate],
        ['lastTime', event.lastDay],
      ] as const),
    ]
    for (const [field, date] of times) {
      const time = event[field]
      const fault = time && clockFault(date, time, event.zone)
      if (fault) wrong(field, `clock-${fault}`)
    }
    const { opensAt, closesAt } = windowOf(event)
    if (closesAt <= opensAt) wrong('lastDay', 'closes-before-opening')
    if (event.lastDay > event.endDate) wrong('lastDay', 'closes-after-end')
    if (!event.forgetDate) return
    if (event.forgetDate <= event.endDate) wrong('forgetDate', 'forgets-before-end')
    const latest = clockIn(latestDeletion({ endsAt, zone: event.zone }), event.zone).date
    if (event.forgetDate > latest) wrong('forgetDate', 'forgets-too-late')
  })

export type EventInput = z.infer<typeof eventInput>

/** First instant of the event and first instant after it. */
export function spanOf({
  allDay,
  zone,
  startDate,
  endDate,
  startTime = '00:00',
  endTime = '00:00',
}: Omit<EventInput, 'venue'> | EventInput) {
  if (allDay) return { startsAt: instantOf(startDate, '00:00', zone), endsAt: endOfDay(endDate, zone) }
  const startsAt = instantOf(startDate, startTime, zone)
  const end = endDate === startDate ? endOn(endDate, endTime, { startsAt, zone }) : undefined
  return { startsAt, endsAt: end && !end.isLong ? end.at : instantOf(endDate, endTime, zone) }
}

/** First instant at which a registration counts, and first at which it no longer does. */
export function windowOf({
  zone,
  opensDate,
  opensTime = '00:00',
  lastDay,
  lastTime,
}: Pick<EventInput, 'zone' | 'opensDate' | 'opensTime' | 'lastDay' | 'lastTime'>) {
  return {
    opensAt: instantOf(opensDate, opensTime, zone),
    closesAt: lastTime ? instantOf(lastDay, lastTime, zone) : endOfDay(lastDay, zone),
  }
}
