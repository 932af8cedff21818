import type { Language } from '../../lib/languages.ts'
import { Refusal, type RefusalCode } from '../../lib/refusal.ts'
import type { Saved } from '../ui/form.ts'
import { orRefusal } from '../ui/or-refusal.ts'
import { refusalSentence } from '../ui/refusal-words.ts'

/**
 * What a verb answered, or why a house rule said no: at the field that can put it right, else above the form. What is
 * unknown or forbidden goes on its way.
 */
export async function saved<T>(
  saving: Promise<T>,
  language: Language,
  fields: Partial<Record<RefusalCode, string>> = {},
): Promise<Saved<T>> {
  const outcome = await orRefusal(saving)
  if (!(outcome instanceof Refusal)) return { value: outcome }
  if (outcome.code === 'not-found' || outcome.code === 'forbidden') throw outcome
  return { errors: { [fields[outcome.code] ?? 'form']: refusalSentence(outcome.code, language) } }
}
