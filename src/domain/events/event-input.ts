import { z } from 'zod'
import { endOfDay, instantOf } from '../../lib/dates.ts'

/** `abort`: the rules between fields below reckon with days and times, so they are asked only of real ones. */
const calendarDay = z
  .string()
  .min(1, { error: 'missing', abort: true })
  .refine(isDay, { error: 'not-a-date', abort: true })
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time', abort: true })
const text = (longest: number) => z.string().trim().max(longest, { error: 'too-long' })
const line = (longest: number) => text(longest).regex(/^[^\p{Cc}]*$/u, { error: 'one-line' })
const needed = (longest: number) => line(longest).min(1, { error: 'missing' })

/** A text of the office in both languages; English may be left out. */
const map = (german: z.ZodType<string, string>, english: z.ZodType<string, string>) =>
  z.object({ de: german, en: english.optional() })

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not-a-slug' })
  .max(60, { error: 'too-long' })

/** An event as the office fills it in: days and times of the event's zone. Error codes as in the fields above. */
export const eventInput = z
  .object({
    slug,
    title: map(needed(200), line(200)),
    description: map(text(10_000), text(10_000)),
    audience: map(text(500), text(500)),
    freeOfCharge: z.boolean(),
    allDay: z.boolean(),
    zone: z.string().refine(isZone, { error: 'not-a-zone', abort: true }),
    startDate: calendarDay,
    endDate: calendarDay,
    startTime: clockTime.optional(),
    endTime: clockTime.optional(),
    venue: z.object({ name: line(200), street: line(200), postcode: line(20), city: line(100) }),
    contact: z.object({ name: needed(120), phone: needed(60), email: z.email({ error: 'not-an-address' }) }),
    opensDate: calendarDay,
    lastDay: calendarDay,
    /** Seats; null is without limit. */
    capacity: z
      .number({ error: 'not-a-number' })
      .int({ error: 'not-a-number' })
      .min(1, { error: 'not-a-number' })
      .max(1_000_000, { error: 'not-a-number' })
      .nullable(),
    /** The first day without personal values; by default three months after the end. */
    forgetDate: calendarDay.optional(),
  })
  .superRefine((event, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (!event.allDay && !event.startTime) wrong('startTime', 'missing')
    if (!event.allDay && !event.endTime) wrong('endTime', 'missing')
    const { startsAt, endsAt } = spanOf(event)
    if (endsAt <= startsAt)
      wrong(event.allDay || event.endDate < event.startDate ? 'endDate' : 'endTime', 'end-before-start')
    if (event.lastDay < event.opensDate) wrong('lastDay', 'closes-before-opening')
    if (event.lastDay > event.endDate) wrong('lastDay', 'closes-after-end')
    if (event.forgetDate && event.forgetDate <= event.endDate) wrong('forgetDate', 'forgets-before-end')
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
  return allDay
    ? { startsAt: instantOf(startDate, '00:00', zone), endsAt: endOfDay(endDate, zone) }
    : { startsAt: instantOf(startDate, startTime, zone), endsAt: instantOf(endDate, endTime, zone) }
}

function isDay(text: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text
}

function isZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name)
}
