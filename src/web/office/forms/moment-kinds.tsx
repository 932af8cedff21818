import type { DeadlineInput } from '../../../domain/events/registration-rules.ts'
import { clockTyped, dayTyped } from '../../../lib/clock-and-day.ts'
import { clockIn, type Instant } from '../../../lib/dates.ts'
import type { FormValues } from '../../ui/form.ts'
import { MomentField, timeLabel } from '../moment-field.tsx'
import { clockFaultOf, deadlineOf, deadlineValues, hasNoDay, momentOf } from '../moments.ts'
import type { ClockAsk, Drawn, Kind } from './form-spec.ts'
import { time } from './kinds.tsx'

type Zoned = { zone: string }

/** A day, and a time of it where it does not end at midnight, as it is typed; null where it is empty. */
export const moment: Kind<DeadlineInput | null | undefined, Zoned> = {
  ...looks(),
  read: (values, name) => momentOf(values, name),
  write: (value, name) => ({ [`${name}.date`]: value?.date ?? '', [`${name}.time`]: value?.time ?? '' }),
}

/** The instant at which such a deadline is over, in the zone of what the form is about. */
export const until: Kind<Instant | null | undefined, Zoned> = {
  ...looks(),
  read: (values, name, { zone }) => instantOf(values, name, zone),
  write: (at, name, { zone }) => deadlineValues(name, at ?? null, zone),
}

/** An instant from which something counts; a day alone begins at midnight. */
export const from: Kind<Instant | null | undefined, Zoned> = {
  ...looks(),
  read: (values, name, { zone }) =>
    instantOf({ ...values, [`${name}.time`]: values[`${name}.time`] || '00:00' }, name, zone),
  write: (at, name, { zone }) => {
    if (at == null) return {}
    const { date, time } = clockIn(at, zone)
    return { [`${name}.date`]: date, [`${name}.time`]: time === '00:00' ? '' : time }
  },
}

/** What is no day or time is no number, so that no default takes its place. */
function instantOf(values: FormValues, name: string, zone: string): Instant | null {
  const instant = deadlineOf(values, name, zone)
  return instant === undefined ? Number.NaN : instant
}

function looks() {
  return {
    clock: (values: FormValues, name: string, { zone }: Zoned) => {
      return clockAsk(values, name, zone)
    },
    labels: (label: string, language: Parameters<typeof timeLabel>[1]) => ({
      '.date': label,
      '.time': timeLabel(label, language),
    }),
    draw: ({ form, name, label, hint, required }: Drawn<unknown>) => (
      <MomentField {...{ form, name, hint, required }} label={String(label)} />
    ),
  }
}

function clockAsk(values: FormValues, name: string, zone: string): ClockAsk | undefined {
  if (hasNoDay(values, name)) return { is: 'no-day', control: '.date' }
  const typed = momentOf(values, name)
  if (typed && !dayTyped(typed.date)) return { is: 'not-a-date', control: '.date' }
  if (typed?.time && !clockTyped(typed.time)) return { is: 'not-a-time', control: '.time' }
  const is = clockFaultOf(values, name, zone)
  return is && { is: `clock-${is}`, control: '.time' }
}

/** A time of the day that stands in another field. */
export function timeOn(day: string): Kind<string | null | undefined, Zoned> {
  return {
    ...time,
    clock: (values, name, { zone }) => {
      const is = clockFaultOf({ 'at.date': values[day] ?? '', 'at.time': values[name] ?? '' }, 'at', zone)
      return is && { is: `clock-${is}`, control: '' }
    },
  }
}
