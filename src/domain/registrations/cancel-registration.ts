import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { mayChange } from '../access/may-manage.ts'
import { who } from '../audit/note.ts'
import { mayStillDecide } from './may-still-decide.ts'
import { readRegistration } from './read-registration.ts'

/**
 * Cancels a registration. Its seat goes to the next who waits in the same batch, with a letter to both. Cancelling again
 * changes nothing and is no error; after the event began, or was called off, only the office cancels.
 * Throws Refusal `not-found`, `forbidden`, `closed`, `cancelled-event`.
 */
export async function cancelRegistration(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const record = await readRegistration(deps, id)
  if (!record) throw new Refusal('not-found')
  mayChange(actor, record.registration)
  const now = deps.clock.now()
  if (actor.as === 'attendee') mayStillDecide(record.event, now)
  const by = who(actor)
  await deps.store.write((draft) => [
    draft.run(sql`insert into letters (host_id, event_id, about, kind, revision, address, language, facts, written_at, due_at)
      select r.host_id, r.event_id, r.id, 'cancellation', ${now}, r.email, r.language, json_object('seat', c.state), ${now}, ${now}
      from registrations r join claims c on c.id = r.claim_id where r.id = ${id} and r.cancelled_at is null`),
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, event_id, ${now}, ${by.actor}, ${by.actorId}, 'registration.cancelled', id, '[]'
      from registrations where id = ${id} and cancelled_at is null`),
    draft.run(
      sql`update registrations set cancelled_at = ${now}, changed_at = ${now} where id = ${id} and cancelled_at is null`,
    ),
  ])
}
