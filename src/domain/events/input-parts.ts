import { z } from 'zod'
import { clockTyped, dayTyped } from '../../lib/clock-and-day.ts'
import { wholeNumber } from '../../lib/numbers.ts'
import { typedLine, typedText } from '../../lib/typed-text.ts'

/** As typed, "7.3.2027" too. `abort`: the rules between fields reckon with days and times, so they are asked only of real ones. */
export const calendarDay = z
  .string()
  .overwrite((typed) => dayTyped(typed) ?? typed)
  .min(1, { error: 'missing', abort: true })
  .refine((day) => dayTyped(day) === day, { error: 'not-a-date', abort: true })

/** As typed, "9 Uhr" too; of something that ends also 24 o'clock. */
export const endTime = z
  .string()
  .overwrite((typed) => clockTyped(typed) ?? typed)
  .regex(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'not-a-time', abort: true })
export const clockTime = endTime.refine((time) => time !== '24:00', { error: 'not-a-time', abort: true })

export const zoneName = z
  .string()
  .refine((name) => Intl.supportedValuesOf('timeZone').includes(name), { error: 'not-a-zone', abort: true })

export const text = typedText
export const line = typedLine
export const needed = (longest: number) => line(longest).min(1, { error: 'missing' })

/** A decision that others have to understand later is not taken without a reason. */
export const reason = typedLine(500).min(1, { error: 'no-reason' })

/** A text of the office in both languages; English may be left out. */
export const map = (german: z.ZodType<string, string>, english: z.ZodType<string, string>) =>
  z.object({ de: german, en: english.optional() })

/** A whole number within bounds, which a sentence about it names. */
export const whole = (least: number, most: number, error = 'not-a-number') =>
  z.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, {
    error,
    params: { names: [String(least), String(most)] },
  })

/** The same as typed where no form has read it; left out it is `usual`. */
export const typedWhole = (bounds: { least: number; most: number; usual: number; error: string }) =>
  z
    .string()
    .or(z.number())
    .default(bounds.usual)
    .transform((typed) => (typeof typed === 'string' ? (wholeNumber(typed) ?? Number.NaN) : typed))
    .pipe(whole(bounds.least, bounds.most, bounds.error))

/** Seats; null is without limit. */
export const seats = whole(1, 1_000_000).nullable()
