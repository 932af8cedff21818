import { placeholdersIn } from '../../src/formats/fill-placeholders.ts'
import { type LetterText, textBlocks } from './letter-text.ts'
import { type LetterKind, letters, neededPlaceholders } from './letters.ts'
import { knows, type Placeholder, placeholderLike, placeholderMeant } from './placeholder-names.ts'

/** What is not a placeholder, as it was typed, and the one that may be meant. */
export type Mistyped = { typed: string; like?: Placeholder | undefined }

/** What keeps a text from being a letter, and in which of its fields. `names` are of placeholders. */
export type LetterTextFault =
  | { field: keyof LetterText; what: 'missing' | 'too-long' }
  | { field: 'subject'; what: 'one-line' }
  | { field: keyof LetterText; what: 'unknown' | 'brace'; mistyped: Mistyped[] }
  | { field: 'body'; what: 'needed'; names: Placeholder[] }

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
  return placeholderFaults(kind, typed).map((fault) => ({ field, ...fault }))
}

/** What is wrong with the placeholders of a text: names that the kind does not know, and brackets that make none. */
export function placeholderFaults(
  kind: LetterKind,
  typed: string,
): { what: 'unknown' | 'brace'; mistyped: Mistyped[] }[] {
  const names = [...typed.matchAll(wellFormed)].map(([, name = '']) => name.trim())
  const unknown = names.filter((name) => {
    const meant = placeholderMeant(name)
    return meant === undefined || !knows(kind, meant)
  })
  const broken = bracketsIn(typed.replace(wellFormed, '\0')).map((found) => found.replaceAll('\0', '…'))
  const meantOnly = broken.filter((found) => /\{\{|\}\}|…/.test(found) || placeholderMeant(bare(found)) !== undefined)
  return [
    ...(unknown.length > 0 ? [{ what: 'unknown', mistyped: mistyped(unknown, kind) } as const] : []),
    ...(meantOnly.length > 0 ? [{ what: 'brace', mistyped: mistyped(meantOnly, kind) } as const] : []),
  ]
}

const wellFormed = /\{\{([^{}\n]*)\}\}/g

/** Brackets with what is between them or beside them; a placeholder within them is marked by \0. */
function bracketsIn(text: string): string[] {
  const found: string[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(/[{}]+/g)) {
    if (index < end) continue
    const whole = run.startsWith('{') ? opened(text.slice(index, index + longestBrackets)) : closedBy(run, text, index)
    found.push(whole)
    end = index + whole.length
  }
  return found
}

const longestBrackets = 80

function opened(text: string): string {
  const [whole = ''] = /^\{+[^{}\n]*\}*/.exec(text) ?? []
  return whole.endsWith('}') ? whole : (whole.split(/\s/)[0] ?? '')
}

function closedBy(run: string, text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - longestBrackets), index)
      .split(/[\s{}\0]/)
      .at(-1) ?? ''
  return `${before}${run.slice(0, longestBrackets)}`
}

function bare(found: string): string {
  return found.replace(/[{}]/g, '').trim()
}

function mistyped(found: readonly string[], kind: LetterKind): Mistyped[] {
  return [...new Set(found)].map((typed) => ({ typed, like: placeholderLike(bare(typed), letters[kind]) }))
}
