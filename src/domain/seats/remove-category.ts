import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** Removes a category in which nobody ever was. Throws Refusal `not-found`, `in-use` (close it instead). */
export async function removeCategory(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (!event.categories.some((one) => one.id === id)) throw new Refusal('not-found')
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(
      refuse('in-use', sql`exists (select 1 from registrations where event_id = ${eventId} and category_id = ${id})`),
    ),
    draft.run(sql`delete from quotas where event_id = ${eventId} and scope = 'category' and key = ${id}`),
    draft.run(sql`delete from categories where id = ${id} and event_id = ${eventId}`),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'category.removed', about: id }),
  ])
}
