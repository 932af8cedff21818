import { eq } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { eventSeries } from '../../db/schema/series.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedSeries } from './find-series.ts'

/** Ends a series and its feed; its events stay, on their own. Throws Refusal `not-found`. */
export async function removeSeries(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { id }: { id: string },
): Promise<void> {
  const { hostId } = await readManagedSeries(deps, actor, id)
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.update(events).set({ seriesId: null, changedAt: at }).where(eq(events.seriesId, id)),
    draft.delete(eventSeries).where(eq(eventSeries.id, id)),
    note(draft, actor, { hostId, eventId: null, at, verb: 'series.removed', about: id }),
  ])
}
