import { and, eq, inArray } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { isOpen } from './letter-filter.ts'
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
  const { hostId, eventId, about } = letter
  await store.write((draft) => [
    recordEvent(draft, { where: it, at: now, what: 'settled', problem: null }),
    draft.update(letters).set({ settledAt: now }).where(it),
    note(draft, staff, { hostId, eventId, at: now, verb: 'letter.settled', about }),
  ])
}
