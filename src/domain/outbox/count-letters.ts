import { count } from 'drizzle-orm'
import { letterStates, letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { type LetterFilter, type LetterState, lettersOf } from './letter-filter.ts'

type Uses = Pick<Deps, 'store'>
type Staff = Extract<Actor, { as: 'staff' }>

/**
 * How many letters stand in which state, and how many of them are `open`; the filter's own state does not count. Without a kind
 * and an address both are counted in indexes alone.
 */
export async function countLetters(
  { store }: Uses,
  staff: Staff,
  filter: LetterFilter = {},
): Promise<Record<LetterState | 'open', number>> {
  const [rows, [open]] = await store.read.batch([
    store.read
      .select({ state: letters.state, count: count() })
      .from(letters)
      .where(lettersOf(staff, { ...filter, state: undefined }))
      .groupBy(letters.state),
    store.read
      .select({ count: count() })
      .from(letters)
      .where(lettersOf(staff, { ...filter, state: 'open' })),
  ])
  const none = Object.fromEntries(letterStates.map((state) => [state, 0])) as Record<LetterState, number>
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])), open: open?.count ?? 0 }
}

/** How many letters did not arrive and wait for somebody to deal with them. */
export async function countOpenLetters(
  { store }: Uses,
  staff: Staff,
  filter: Pick<LetterFilter, 'eventId'> = {},
): Promise<number> {
  const [row] = await store.read
    .select({ count: count() })
    .from(letters)
    .where(lettersOf(staff, { ...filter, state: 'open' }))
  return row?.count ?? 0
}
