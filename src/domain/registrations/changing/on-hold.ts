import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'

/** Whether somebody objected to a change of this registration or booking, and the office has not decided yet. */
export function isOnHold(id: SQL): SQL<number> {
  return sql<number>`exists (select 1 from address_changes h
    where h.about = ${id} and h.objected_at is not null and h.settled_at is null)`
}

/**
 * As long as the office has not decided, nothing is changed, handed on or given up, by staff neither: they decide first.
 * Throws Refusal `on-hold`.
 */
export function mustNotBeOnHold(actor: Actor, record: { onHold: boolean; bookingOnHold: boolean }): void {
  if (record.onHold || (actor.as === 'contact' && record.bookingOnHold)) throw new Refusal('on-hold')
}

/** The same for an objection that comes at the same moment: the first statement of a batch that changes this registration. */
export function refuseOnHold(
  draft: Draft,
  actor: Actor,
  { id, bookingId }: { id: string; bookingId: string },
): Statement {
  const inQuestion =
    actor.as === 'contact' ? sql`${isOnHold(sql`${id}`)} or ${isOnHold(sql`${bookingId}`)}` : isOnHold(sql`${id}`)
  return draft.run(refuse('on-hold', inQuestion))
}
