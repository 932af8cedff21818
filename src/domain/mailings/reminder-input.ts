import { z } from 'zod'
import { reminderAnchors } from '../../db/schema/mailings.ts'
import { clockTime, whole } from '../events/input-parts.ts'
import { lettersInput, wholeWords } from './mailing-input.ts'
import { untouchedIn, writtenIn } from './written.ts'

/** A reminder as the office fills it in. Documents are asked for every so many days, so at least every day. */
export const reminderInput = lettersInput
  .extend({
    anchor: z.enum(reminderAnchors),
    days: whole(0, 365),
    time: clockTime,
    /** The text of the template is to go out as it is; else it has to be touched. */
    asIs: z.boolean(),
  })
  .superRefine(wholeWords)
  .superRefine((words, context) => {
    const alone = writtenIn(words)
    for (const language of untouchedIn(words)) {
      // Beside a text of one's own a template is forgotten, not meant.
      if (words.asIs && alone.includes(language)) continue
      context.addIssue({
        code: 'custom',
        path: ['body', language],
        message: 'untouched',
        params: { names: [language] },
      })
    }
  })
  .refine(({ anchor, days }) => anchor !== 'documents' || days > 0, { path: ['days'], error: 'not-even-a-day' })

export type ReminderInput = Omit<z.infer<typeof reminderInput>, 'asIs'>
