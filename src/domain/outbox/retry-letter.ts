import { and, eq, inArray, ne } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'

/**
 * Gives a letter that was given up all its attempts again, from now on; it goes out with the same bytes under the same key.
 * Throws Refusal `not-found` for a letter of another host, or one that does not need it (any more).
 */
export async function retryLetter(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  id: number,
): Promise<void> {
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const givenUp = and(
    eq(letters.id, id),
    inArray(letters.hostId, [...staff.hostIds]),
    eq(letters.state, 'given-up'),
    ne(letters.address, ''),
  )
  const [letter] = await store.read.select().from(letters).where(givenUp)
  if (!letter) throw new Refusal('not-found')
  const now = clock.now()
  const { hostId, eventId, about } = letter
  await store.write((draft) => [
    draft
      .update(letters)
      .set({ state: 'waiting', dueAt: now, attempts: 0, lease: null, leasedUntil: 0, problem: null })
      .where(givenUp),
    note(draft, staff, { hostId, eventId, at: now, verb: 'letter.retried', about }),
  ])
}
