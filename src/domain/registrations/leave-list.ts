import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { mayChange } from '../access/may-manage.ts'
import { who } from '../audit/note.ts'
import { readRegistration } from './read-registration.ts'

/**
 * Withdraws the consent to stand in the list of participants: at any time, also during the event and after it (Art. 7(3)
 * GDPR). Without a consent nothing happens. Throws Refusal `not-found`, `forbidden`.
 */
export async function leaveList(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const record = await readRegistration(deps, id)
  if (!record) throw new Refusal('not-found')
  mayChange(actor, record.registration)
  const by = who(actor)
  await deps.store.write((draft) => [
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, event_id, ${deps.clock.now()}, ${by.actor}, ${by.actorId}, 'registration.changed', id, '["listed"]'
      from registrations where id = ${id} and listed_since is not null`),
    draft.run(sql`update registrations set listed_since = null where id = ${id}`),
  ])
}
