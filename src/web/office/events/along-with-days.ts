import type { EventRecord } from '../../../domain/events/read-event.ts'
import { deadlineEndingAt } from '../../../domain/events/registration-rules.ts'
import { clockTyped, dayTyped } from '../../../lib/clock-and-day.ts'
import { daysBetween, daysLater } from '../../../lib/clock-shift.ts'
import { clockIn } from '../../../lib/dates.ts'
import type { FormValues } from '../../ui/form.ts'

/** The days that stood in the form of an event, by the names of its fields. */
function daysOf({ startsAt, endsAt, allDay, opensAt, closesAt, forgetAt, zone }: EventRecord) {
  const day = (at: number) => clockIn(at, zone).date
  return {
    startDate: day(startsAt),
    endDate: day(allDay ? endsAt - 1 : endsAt),
    opensDate: day(opensAt),
    lastDay: deadlineEndingAt(closesAt, zone).date,
    forgetDate: day(forgetAt),
  }
}

/**
 * A form in which somebody changed the first day alone is about a move: days that nobody touched go along by as many, or what
 * they mean together would be refused. A last day that fits stays: then the event becomes longer or shorter.
 */
export function alongWithDays(values: FormValues, event: EventRecord | undefined): FormValues {
  const first = dayTyped(values.startDate ?? '')
  if (!event || !first) return values
  const shown = daysOf(event)
  const days = daysBetween(shown.startDate, first)
  if (days === 0) return values
  const along = (name: keyof typeof shown) =>
    dayTyped(values[name] ?? '') === shown[name] && { [name]: daysLater(shown[name], days) }
  const isShort = shown.endDate === shown.startDate || first > shown.endDate
  return {
    ...values,
    ...along('opensDate'),
    ...along('lastDay'),
    ...along('forgetDate'),
    ...(isShort && along('endDate')),
  }
}

/** Which of the days, with their times, somebody set by hand. */
export function setByHand(
  values: FormValues,
  event: EventRecord,
): { opening: boolean; closing: boolean; deletion: boolean } {
  const shown = daysOf(event)
  const day = (name: string) => dayTyped(values[name] ?? '')
  const time = (name: string) => clockTyped(values[name] ?? '')
  const opens = clockIn(event.opensAt, event.zone).time
  return {
    opening: day('opensDate') !== shown.opensDate || (time('opensTime') ?? '00:00') !== opens,
    closing: day('lastDay') !== shown.lastDay || time('lastTime') !== deadlineEndingAt(event.closesAt, event.zone).time,
    deletion: day('forgetDate') !== undefined && day('forgetDate') !== shown.forgetDate,
  }
}
