import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { who } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { writeCancellations } from './write-cancellations.ts'

/** How many letters a cancellation of the event would write: one to each person who holds a seat or waits, and one to each contact. */
export async function countCancellationLetters({ store }: Pick<Deps, 'store'>, eventId: string): Promise<number> {
  const row = await store.read.get<{ count: number }>(
    sql`select count(a.id) + count(distinct iif(b.contact_email is null, null, b.id)) as count
      from registrations r join bookings b on b.id = r.booking_id left join addressees a on a.id = r.id
      where r.event_id = ${eventId} and r.cancelled_at is null`,
  )
  return row.count
}

/**
 * Calls an event off. It stays visible as cancelled, nobody can register and nobody is promoted any more. The same batch notes
 * that letters are owed to everyone who holds a seat or waits and to who registered them; they are written at once, some at a
 * time, and by the timer if this is broken off. A second call changes nothing. Throws Refusal `not-found`.
 */
export async function cancelEvent(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const event = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const by = who(actor)
  await deps.store.write((draft) => [
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.cancelled', id, '["status"]'
      from events where id = ${event.id} and status <> 'cancelled'`),
    draft.run(sql`update events set status = 'cancelled', cancellation_owed_at = ${now}, changed_at = ${now}
      where id = ${id} and status <> 'cancelled'`),
  ])
  await writeCancellations(deps)
}
