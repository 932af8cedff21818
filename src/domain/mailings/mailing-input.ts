import { z } from 'zod'
import { placeholderFaults } from '../../../templates/mail/letter-text-faults.ts'
import { placeholderName } from '../../../templates/mail/placeholder-names.ts'
import type { Language } from '../../lib/languages.ts'
import { line, map, needed, text } from '../events/input-parts.ts'
import { mailingFilter } from './mailing-filter.ts'
import type { Words } from './written.ts'

/** A subject is one line of plain words: marks of Markdown stay as typed. */
const subject = map(needed(200).superRefine(placeholders('de')), line(200).superRefine(placeholders('en')))

/** Markdown. */
const body = map(
  text(20_000).min(1, { error: 'missing' }).superRefine(placeholders('de')),
  text(20_000).superRefine(placeholders('en')),
)

/** What mailings and reminders say, and to whom. Codes: missing, too-long, unknown and brace (placeholders). */
export const lettersInput = z.object({
  subject,
  body,
  filter: mailingFilter,
  toContacts: z.boolean(),
})

export const mailingInput = lettersInput.extend({
  /** It advertises other events, and so it can be unsubscribed from. */
  advertising: z.boolean(),
})

/** Placeholders of the closed list, in brackets that make one; `names` say what was typed and, on a second line, what may be meant. */
function placeholders(of: Language) {
  return (markdown: string, context: z.RefinementCtx): void => {
    for (const { what, mistyped } of placeholderFaults('mailing', markdown)) {
      const names = mistyped.map(({ typed, like }) => (like ? `${typed}\n${placeholderName(like, of)}` : typed))
      context.addIssue({ code: 'custom', message: what, params: { names } })
    }
  }
}

/** An English subject belongs to an English text, and the other way round. Code `half-written`. */
export function wholeWords({ subject, body }: Words, context: z.RefinementCtx): void {
  if (Boolean(subject.en) === Boolean(body.en)) return
  context.addIssue({ code: 'custom', path: [subject.en ? 'body' : 'subject', 'en'], message: 'half-written' })
}

export type MailingInput = z.infer<typeof mailingInput>
