import { z } from 'zod'
import type { LanguageMap } from '../../../lib/languages.ts'
import { line, text } from '../../events/input-parts.ts'

/** What the office says when it calls an event off: each part may be left out, in either language. Error codes as in `eventInput`. */
export const cancellationInput = z.object({
  reason: inLanguages(line(200)),
  text: inLanguages(text(2000)),
})

/** Why, in a line, and what else there is to say. */
export type CancellationWords = z.infer<typeof cancellationInput>

export const noWords: CancellationWords = { reason: null, text: null }

function inLanguages(typed: z.ZodType<string, string>) {
  return z
    .object({ de: typed, en: typed.optional() })
    .transform(({ de, en }): LanguageMap | null => (de || en ? { de, ...(en && { en }) } : null))
}
