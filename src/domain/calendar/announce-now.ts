import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { who } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { announceChanges } from './announce-changes.ts'

/** Tells changes at once instead of waiting for more of them; without any nothing happens. Throws Refusal `not-found`. */
export async function announceNow(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  id: string,
): Promise<void> {
  await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const by = who(actor)
  const held = sql`id = ${id} and announce_at > ${now}`
  await deps.store.write((draft) => [
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.announcement-hastened', id, '[]' from events where ${held}`),
    draft.run(sql`update events set announce_at = ${now} where ${held}`),
  ])
  await announceChanges(deps)
}
