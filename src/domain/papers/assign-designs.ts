import { eq } from 'drizzle-orm'
import { badgeDesignUses } from '../../db/schema/papers.ts'
import { roles } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type DesignUse, findDesigns } from './find-designs.ts'

export type DesignAssignment = DesignUse & { designId: string }

/**
 * Says anew which design is for whom: one for all, and of categories and roles those that have one of their own.
 * Throws Refusal `not-found`, `invalid` (a design, category or role that the event does not have).
 */
export async function assignDesigns(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, assignments }: { eventId: string; assignments: readonly DesignAssignment[] },
): Promise<void> {
  const { hostId, categories } = await readManagedEvent(deps, actor, eventId)
  const designs = new Set((await findDesigns(deps, eventId)).map(({ id }) => id))
  const keys = { event: [''], category: categories.map(({ id }) => id), role: [...roles] as string[] }
  if (assignments.some(({ scope, key, designId }) => !designs.has(designId) || !keys[scope].includes(key)))
    throw new Refusal('invalid')
  const at = deps.clock.now()
  const rows = assignments.map(({ scope, key, designId }) => ({ hostId, eventId, scope, key, designId }))
  await deps.store.write((draft) => [
    draft.delete(badgeDesignUses).where(eq(badgeDesignUses.eventId, eventId)),
    ...(rows.length > 0 ? [draft.insert(badgeDesignUses).values(rows)] : []),
    note(draft, actor, { hostId, eventId, at, verb: 'badge-designs.assigned', about: eventId }),
  ])
}
