import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { isOpen } from './letter-filter.ts'
import { recordEvent } from './record-event.ts'
import { writeAgain } from './write-again.ts'

/**
 * Sends a letter again at the office's wish. One that certainly never left gets all its attempts again, with the same bytes
 * under the same key; any other is written anew, to today's address. Asked twice, it is sent once. Throws Refusal
 * `not-found` for a letter of another host, one that still waits, or one that may not be sent again.
 */
export async function sendAgain(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  id: number,
): Promise<'retried' | 'sent-again'> {
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const it = and(
    eq(letters.id, id),
    inArray(letters.hostId, [...staff.hostIds]),
    ne(letters.address, ''),
    sql`(${letters.eventId} is not null or ${letters.state} = 'given-up')`,
    sql`${letters.state} not in ('waiting', 'dropped')`,
  )
  const [letter] = await store.read.select().from(letters).where(it)
  if (!letter) throw new Refusal('not-found')
  const neverLeft = letter.state === 'given-up' && letter.unknownEnds === 0
  const now = clock.now()
  const { hostId, eventId, about } = letter
  const same = and(it, eq(letters.state, letter.state))
  const once = and(
    same,
    sql`not exists (select 1 from letters w where w.about = letters.about and w.kind = letters.kind and w.state = 'waiting')`,
  )
  await store.write((draft) => [
    recordEvent(draft, { where: once, at: now, what: neverLeft ? 'retried' : 'sent-again', problem: null }),
    ...(neverLeft
      ? [
          draft
            .update(letters)
            .set({
              state: 'waiting',
              stateAt: now,
              dueAt: now,
              attempts: 0,
              lease: null,
              leasedUntil: 0,
              problem: null,
            })
            .where(same),
        ]
      : [
          writeAgain(draft, { where: once, now, dueAt: now }),
          draft.update(letters).set({ settledAt: now }).where(and(same, isOpen)),
        ]),
    note(draft, staff, { hostId, eventId, at: now, verb: 'letter.retried', about }),
  ])
  return neverLeft ? 'retried' : 'sent-again'
}
