import type { Deps } from '../../deps.ts'
import { type Keys, type Opens, opening } from '../../lib/tokens.ts'
import type { KeptLetter } from './renderer.ts'

/** A letter as its row keeps it, with what each mark in it stands for: by itself it gives no access. */
export type MarkedLetter = KeptLetter & { tokens: Record<string, Opens> }

/** Keys for rendering: tokens are marks that nobody can guess, so that no text of a person is ever taken for one. */
export function markingKeys({ keys, ids }: Pick<Deps, 'keys' | 'ids'>): { keys: Keys; tokens: MarkedLetter['tokens'] } {
  const tokens: MarkedLetter['tokens'] = {}
  const mark = (opens: Opens) => {
    const name = ids.next()
    tokens[name] = opens
    return name
  }
  return { keys: { ...keys, mark }, tokens }
}

/** The letter with its links, as it leaves: the same keys make the same bytes each time. */
export async function withTokens(
  keys: Keys,
  { tokens, ...letter }: KeptLetter & Partial<MarkedLetter>,
): Promise<KeptLetter> {
  const made = Object.entries(tokens ?? {}).map(async ([name, opens]) => [name, await opening(keys, opens)] as const)
  return replaced(letter, await Promise.all(made))
}

/** The letter as it may be shown to others than its addressee. */
export function withoutTokens({ tokens, ...letter }: KeptLetter & Partial<MarkedLetter>): KeptLetter {
  return replaced(
    letter,
    Object.keys(tokens ?? {}).map((name) => [name, '…'] as const),
  )
}

function replaced<T>(letter: T, marks: readonly (readonly [string, string])[]): T {
  const text = marks.reduce((text, [name, token]) => text.replaceAll(name, token), JSON.stringify(letter))
  return JSON.parse(text)
}
