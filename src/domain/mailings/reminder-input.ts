import { z } from 'zod'
import { reminderAnchors } from '../../db/schema/mailings.ts'
import { clockTime, whole } from '../events/input-parts.ts'
import { lettersInput } from './mailing-input.ts'

/** A reminder as the office fills it in. Documents are asked for every so many days, so at least every day. */
export const reminderInput = lettersInput
  .extend({
    anchor: z.enum(reminderAnchors),
    days: whole(0, 365),
    time: clockTime,
  })
  .refine(({ anchor, days }) => anchor !== 'documents' || days > 0, { path: ['days'], error: 'not-even-a-day' })

export type ReminderInput = z.infer<typeof reminderInput>
