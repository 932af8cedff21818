import { letters } from '../../../templates/mail/letters.ts'
import { placeholdersIn } from '../../formats/fill-placeholders.ts'
import { parseMarkdown } from '../../formats/markdown.ts'

/** What a mailing may say of each recipient and of the event. */
const mailingPlaceholders: readonly string[] = letters.mailing

/** The placeholders in a text that no mailing knows, sorted, each once. */
export function unknownPlaceholders(markdown: string): string[] {
  return placeholdersIn(parseMarkdown(markdown)).filter((name) => !mailingPlaceholders.includes(name))
}
