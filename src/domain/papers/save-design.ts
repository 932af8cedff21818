import { eq } from 'drizzle-orm'
import { badgeDesigns, badgeDesignUses } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sameValue } from '../../lib/same-value.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { DesignInput } from './design-input.ts'
import { readDesign } from './find-designs.ts'

/**
 * Keeps a new design of an event and returns its id; the first one becomes the usual one.
 * Throws Refusal `not-found`, `closed` (the event is forgotten).
 */
export async function createDesign(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, design }: { eventId: string; design: DesignInput },
): Promise<string> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  const id = deps.ids.next()
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.insert(badgeDesigns).values({ id, hostId, eventId, ...design, createdAt: at, changedAt: at }),
    draft.insert(badgeDesignUses).values({ hostId, eventId, scope: 'event', designId: id }).onConflictDoNothing(),
    note(draft, actor, { hostId, eventId, at, verb: 'badge-design.saved', about: id }),
  ])
  return id
}

/** Changes a design; what is printed from now on looks like it. Throws Refusal `not-found`. */
export async function editDesign(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, design }: { eventId: string; id: string; design: DesignInput },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const before = await readDesign(deps, { eventId, id })
  const at = deps.clock.now()
  const fields = (['name', 'design'] as const).filter((field) => !sameValue(before[field], design[field]))
  if (fields.length === 0) return
  await deps.store.write((draft) => [
    draft
      .update(badgeDesigns)
      .set({ ...design, changedAt: at })
      .where(eq(badgeDesigns.id, id)),
    note(draft, actor, { hostId, eventId, at, verb: 'badge-design.saved', about: id, fields }),
  ])
}
