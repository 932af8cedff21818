import { z } from 'zod'
import { line, needed, seats } from '../events/input-parts.ts'

/** A target group as the office fills it in; instants of null are the event's own. Error codes as in `eventInput`. */
export const categoryInput = z
  .object({
    name: z.object({ de: needed(120), en: line(120).optional() }),
    opensAt: z.number().nullable(),
    closesAt: z.number().nullable(),
    access: z.enum(['open', 'closed']),
    size: seats,
    /** Also where more are granted: nothing is given until it is so few. */
    below: z.boolean().optional(),
    /** Of the bar on the badge; empty is the one that goes with the place in the list. */
    colour: z
      .string()
      .regex(/^(#[0-9a-f]{6})?$/i, { error: 'not-a-colour' })
      .default(''),
  })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, {
    path: ['closesAt'],
    error: 'closes-before-opening',
  })

/** As it is given: what has a default may be left out. */
export type GivenCategory = z.input<typeof categoryInput>
