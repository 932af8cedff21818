import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'

/** Whether somebody objected to a change of this registration or booking, and the office has not decided yet. */
export function isOnHold(id: SQL): SQL<number> {
  return sql<number>`exists (select 1 from address_changes h
    where h.about = ${id} and h.objected_at is not null and h.settled_at is null)`
}

/**
 * As long as the office has not decided, nothing is changed, handed on or given up, by staff neither: they decide first.
 * A trigger says the same to whoever comes at the same moment. Throws Refusal `on-hold`.
 */
export function mustNotBeOnHold(actor: Actor, record: { onHold: boolean; bookingOnHold: boolean }): void {
  if (record.onHold || (actor.as === 'contact' && record.bookingOnHold)) throw new Refusal('on-hold')
}
