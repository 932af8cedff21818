import { and, eq, inArray } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { isOpen } from './letter-filter.ts'
import { noteLetter } from './note-letter.ts'
import { recordEvent } from './record-event.ts'

/** The office is done with a letter that did not arrive, for instance by telephone. Throws Refusal `not-found`. */
export async function settleLetter(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  id: number,
): Promise<void> {
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const it = and(eq(letters.id, id), inArray(letters.hostId, [...staff.hostIds]), isOpen)
  const [letter] = await store.read.select().from(letters).where(it)
  if (!letter) throw new Refusal('not-found')
  const now = clock.now()
  await store.write((draft) => [
    recordEvent(draft, { where: it, at: now, what: 'settled', problem: null }),
    noteLetter(draft, staff, { where: it, now, verb: 'letter.settled' }),
    draft.update(letters).set({ settledAt: now }).where(it),
  ])
}
