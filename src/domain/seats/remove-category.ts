import { and, eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { categories, quotas } from '../../db/schema/seats.ts'
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
    draft.delete(quotas).where(and(eq(quotas.eventId, eventId), eq(quotas.scope, 'category'), eq(quotas.key, id))),
    draft.delete(categories).where(and(eq(categories.id, id), eq(categories.eventId, eventId))),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'category.removed', about: id }),
  ])
}
