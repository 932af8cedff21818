import { z } from 'zod'
import { needed, whole } from '../events/input-parts.ts'

/** A desk as the office opens it. Error codes as in `eventInput`. */
export const deskInput = z.object({
  label: needed(80),
  /** A bookable session, else the days of the event. */
  sessionId: z.string().nullable(),
  rehearsal: z.boolean().default(false),
  headCountLimit: whole(1, 1_000_000).nullable().default(null),
  limitIsHard: z.boolean().default(false),
  walkIns: z.boolean().default(true),
  /** First instant at which the link no longer counts; null is the end of the last day of the event. */
  closesAt: z.number().int().nullable().default(null),
})
export type DeskInput = z.output<typeof deskInput>
