import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { who } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { letterColumns, writeTo } from './letters-about.ts'

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
 * Calls an event off: a letter with a calendar cancellation to everyone who holds a seat or waits, and to who registered them,
 * in one batch. It stays
 * visible as cancelled, nobody can register and nobody is promoted any more. A second call changes nothing.
 * Throws Refusal `not-found`.
 */
export async function cancelEvent(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const event = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const by = who(actor)
  await deps.store.write((draft) => [
    writeTo(draft, {
      kind: 'event-cancelled',
      facts: sql`json_object('seat', c.state)`,
      where: sql`r.event_id = ${id} and r.cancelled_at is null and exists (select 1 from events e where e.id = ${id} and e.status <> 'cancelled')`,
      now,
    }),
    draft.run(sql`insert into letters ${letterColumns}
      select b.host_id, b.event_id, b.id, 'booking-event-cancelled',
        max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)),
        b.contact_email, b.language, null, ${now}, ${now}
      from bookings b join events e on e.id = b.event_id
      where b.event_id = ${id} and e.status <> 'cancelled' and b.contact_email is not null
        and exists (select 1 from registrations r where r.booking_id = b.id and r.cancelled_at is null)`),
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.cancelled', id, '["status"]'
      from events where id = ${event.id} and status <> 'cancelled'`),
    draft.run(
      sql`update events set status = 'cancelled', changed_at = ${now} where id = ${id} and status <> 'cancelled'`,
    ),
  ])
}
