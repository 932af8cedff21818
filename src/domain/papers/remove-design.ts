import { eq } from 'drizzle-orm'
import { badgeDesigns } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readDesign } from './find-designs.ts'

/** Removes a design; the badges it was for get the usual one again. Throws Refusal `not-found`. */
export async function removeDesign(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  await readDesign(deps, { eventId, id })
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.delete(badgeDesigns).where(eq(badgeDesigns.id, id)),
    note(draft, actor, { hostId, eventId, at, verb: 'badge-design.removed', about: id }),
  ])
}
