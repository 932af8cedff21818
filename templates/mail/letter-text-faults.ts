import { placeholdersIn } from '../../src/formats/fill-placeholders.ts'
import { markdownToText } from '../../src/formats/markdown-text.ts'
import { type LetterText, textBlocks } from './letter-text.ts'
import { type LetterKind, letters, neededPlaceholders } from './letters.ts'

/** What keeps a text from being a letter, and in which of its fields. `names` are of placeholders. */
export type LetterTextFault =
  | { field: keyof LetterText; what: 'missing' | 'too-long' | 'brace' }
  | { field: 'subject'; what: 'one-line' }
  | { field: keyof LetterText; what: 'unknown'; names: string[] }
  | { field: 'body'; what: 'needed'; names: string[] }

/** In code points of UTF-16: a subject with all its placeholders, and some ten pages. */
export const longestText = { subject: 200, body: 20_000 } as const

/** Every fault of a text, in the order of its fields; none and it can be sent. */
export function letterTextFaults(kind: LetterKind, text: LetterText): LetterTextFault[] {
  const { subject, body } = text
  const used = placeholdersIn(textBlocks({ subject: '', body }))
  const needed = neededPlaceholders(kind).filter((name) => !used.includes(name))
  return [
    ...(/[\p{Cc}\u2028\u2029]/u.test(subject.trim()) ? [{ field: 'subject', what: 'one-line' } as const] : []),
    ...faultsOfField('subject', kind, text),
    ...faultsOfField('body', kind, text),
    ...(needed.length > 0 && body.trim() !== '' ? [{ field: 'body', what: 'needed', names: needed } as const] : []),
  ]
}

function faultsOfField(field: keyof LetterText, kind: LetterKind, text: LetterText): LetterTextFault[] {
  const typed = text[field]
  if (typed.trim() === '') return [{ field, what: 'missing' }]
  if (typed.length > longestText[field]) return [{ field, what: 'too-long' }]
  const blocks = textBlocks({ subject: '', body: '', [field]: typed })
  const unknown = placeholdersIn(blocks).filter((name) => !isAllowed(kind, name))
  const words = markdownToText(blocks).replace(/\{\{[^{}]*\}\}/g, '')
  return [
    ...(unknown.length > 0 ? [{ field, what: 'unknown', names: unknown } as const] : []),
    ...(/\{\{|\}\}/.test(words) ? [{ field, what: 'brace' } as const] : []),
  ]
}

function isAllowed(kind: LetterKind, name: string): boolean {
  return (letters[kind] as readonly string[]).includes(name)
}
