import { and, eq, inArray, ne, not, sql } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { isOpen } from './letter-filter.ts'
import { noteLetter } from './note-letter.ts'
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
  const same = and(it, eq(letters.state, letter.state))
  const alreadyDone = sql`exists (select 1 from letters w where w.about = letters.about and w.kind = letters.kind
    and w.mailing_id is letters.mailing_id and w.state = 'waiting')`
  const where = neverLeft ? same : and(same, not(alreadyDone))
  const anew = { dueAt: now, attempts: 0, lease: null, leasedUntil: 0, problem: null }
  await store.write((draft) => [
    recordEvent(draft, { where, at: now, what: neverLeft ? 'retried' : 'sent-again', problem: null }),
    noteLetter(draft, staff, { where, now, verb: 'letter.retried' }),
    ...(neverLeft
      ? [
          draft
            .update(letters)
            .set({ state: 'waiting', stateAt: now, ...anew })
            .where(where),
        ]
      : [
          draft.update(letters).set({ settledAt: now }).where(and(where, isOpen)),
          writeAgain(draft, { where, now, dueAt: now }),
        ]),
  ])
  return neverLeft ? 'retried' : 'sent-again'
}
