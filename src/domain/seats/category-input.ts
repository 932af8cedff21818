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
  })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, {
    path: ['closesAt'],
    error: 'closes-before-opening',
  })

export type CategoryInput = z.infer<typeof categoryInput>
