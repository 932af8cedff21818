import { deadlineAt, deadlineEndingAt, deadlineInput } from '../../domain/events/registration-rules.ts'
import { type ClockFault, clockFault } from '../../lib/clock-shift.ts'
import type { Instant } from '../../lib/dates.ts'
import type { FormValues } from '../ui/form.ts'

/** A day with or without a time as typed in the fields `name.date` and `name.time`; null where the day is empty. */
export function momentOf(values: FormValues, name: string): { date: string; time: string | undefined } | null {
  const date = values[`${name}.date`]?.trim() ?? ''
  return date === '' ? null : { date, time: values[`${name}.time`]?.trim() || undefined }
}

/** A time alone says nothing; taken for an empty field it would be lost without a word. */
export function hasNoDay(values: FormValues, name: string): boolean {
  return !momentOf(values, name) && (values[`${name}.time`]?.trim() ?? '') !== ''
}

/** The instant of such a field, null where it is empty; undefined where it is no day or time. */
export function deadlineOf(values: FormValues, name: string, zone: string): Instant | null | undefined {
  const moment = momentOf(values, name)
  if (!moment) return null
  const parsed = deadlineInput.safeParse(moment)
  return parsed.success ? deadlineAt(parsed.data, zone) : undefined
}

/** A first instant too late as its fields show it: midnight is the end of the day before, without a time. */
export function deadlineValues(name: string, at: Instant | null, zone: string): FormValues {
  if (at === null) return {}
  const { date, time } = deadlineEndingAt(at, zone)
  return { [`${name}.date`]: date, ...(time && { [`${name}.time`]: time }) }
}

/** What the clocks of the zone do with such a time, if it is one. */
export function clockFaultOf(values: FormValues, name: string, zone: string): ClockFault | undefined {
  const { data } = deadlineInput.safeParse(momentOf(values, name))
  return data?.time ? clockFault(data.date, data.time, zone) : undefined
}
