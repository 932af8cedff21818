import { eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

type Uses = Pick<Deps, 'store' | 'clock'>

/** Shows an event to the public. Throws Refusal `not-found`, `cancelled-event`. */
export function publishEvent(deps: Uses, actor: Actor, id: string): Promise<void> {
  return setStatus(deps, actor, id, 'published')
}

/** Hides an event again; registrations, letters and links stay. Throws Refusal `not-found`, `cancelled-event`. */
export function unpublishEvent(deps: Uses, actor: Actor, id: string): Promise<void> {
  return setStatus(deps, actor, id, 'draft')
}

async function setStatus(
  { store, clock }: Uses,
  actor: Actor,
  id: string,
  status: 'published' | 'draft',
): Promise<void> {
  const event = await readManagedEvent({ store }, actor, id)
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  if (event.status === status) return
  const now = clock.now()
  const verb = status === 'published' ? 'event.published' : 'event.unpublished'
  await store.write((draft) => [
    // Somebody may have deleted the draft meanwhile.
    draft.run(refuse('not-found', sql`not exists (select 1 from events where id = ${id})`)),
    draft.run(refuse('cancelled-event', sql`exists (select 1 from events where id = ${id} and status = 'cancelled')`)),
    draft.update(events).set({ status, changedAt: now }).where(eq(events.id, id)),
    note(draft, actor, { hostId: event.hostId, eventId: id, at: now, verb, about: id }),
  ])
}
