import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { who } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** How many letters a cancellation of the event would write: one to each person who holds a seat or waits. */
export async function countCancellationLetters({ store }: Pick<Deps, 'store'>, eventId: string): Promise<number> {
  const row = await store.read.get<{ count: number }>(
    sql`select count(*) as count from registrations where event_id = ${eventId} and cancelled_at is null`,
  )
  return row.count
}

/**
 * Calls an event off: a letter with a calendar cancellation to everyone who holds a seat or waits, in one batch. It stays
 * visible as cancelled, nobody can register and nobody is promoted any more. A second call changes nothing.
 * Throws Refusal `not-found`.
 */
export async function cancelEvent(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const event = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const by = who(actor)
  await deps.store.write((draft) => [
    draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
      select r.host_id, r.event_id, r.id, 'event-cancelled', ${now}, r.email, r.language, json_object('seat', c.state), ${now}, ${now}
      from events e join registrations r on r.event_id = e.id join claims c on c.id = r.claim_id
      where e.id = ${id} and e.status <> 'cancelled' and r.cancelled_at is null order by r.rowid`),
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.cancelled', id, '["status"]'
      from events where id = ${event.id} and status <> 'cancelled'`),
    draft.run(
      sql`update events set status = 'cancelled', changed_at = ${now} where id = ${id} and status <> 'cancelled'`,
    ),
  ])
}
