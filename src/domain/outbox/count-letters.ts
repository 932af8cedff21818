import { count, inArray } from 'drizzle-orm'
import { letterStates, letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'

export type LetterState = (typeof letterStates)[number]

/** How many letters of the hosts somebody works for stand in which state. */
export async function countLetters(
  { store }: Pick<Deps, 'store'>,
  staff: Extract<Actor, { as: 'staff' }>,
): Promise<Record<LetterState, number>> {
  const rows = await store.read
    .select({ state: letters.state, count: count() })
    .from(letters)
    .where(inArray(letters.hostId, [...staff.hostIds]))
    .groupBy(letters.state)
  const counts = Object.fromEntries(letterStates.map((state) => [state, 0])) as Record<LetterState, number>
  for (const row of rows) counts[row.state] = row.count
  return counts
}

export function isLetterState(text: string | undefined): text is LetterState {
  return letterStates.some((state) => state === text)
}
