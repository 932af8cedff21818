import { z } from 'zod'
import { line, map, needed, text } from '../events/input-parts.ts'
import { mailingFilter } from './mailing-filter.ts'
import { unknownPlaceholders } from './mailing-placeholders.ts'

/** Markdown with placeholders of the closed list. Code `placeholder` for others, with their names. */
const words = (longest: number, least: number) =>
  text(longest).min(least, { error: 'missing' }).superRefine(placeholders)

/** A subject is one line of plain words: marks of Markdown stay as typed. */
const subject = map(needed(200).superRefine(placeholders), line(200).superRefine(placeholders))

/** What mailings and reminders say, and to whom. Codes: missing, too-long, one-line, placeholder. */
export const lettersInput = z.object({
  subject,
  body: map(words(20_000, 1), words(20_000, 0)),
  filter: mailingFilter,
  toContacts: z.boolean(),
})

export const mailingInput = lettersInput.extend({
  /** It advertises other events, and so it can be unsubscribed from. */
  advertising: z.boolean(),
})

function placeholders(markdown: string, context: z.RefinementCtx): void {
  const names = unknownPlaceholders(markdown)
  if (names.length > 0) context.addIssue({ code: 'custom', message: 'placeholder', params: { names } })
}

export type MailingInput = z.infer<typeof mailingInput>
