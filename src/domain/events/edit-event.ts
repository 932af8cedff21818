import { and, eq } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { quotas } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { sameValue } from '../../lib/same-value.ts'
import { note } from '../audit/note.ts'
import { eventColumns } from './event-columns.ts'
import type { EventInput } from './event-input.ts'
import { eventQuota } from './event-quota.ts'
import { readManagedEvent } from './read-managed-event.ts'
import { seriesOfHost } from './series-of-host.ts'

/**
 * Changes an event and its seats. More seats go to those who wait, in the same batch; fewer than are taken is refused
 * (`seats-taken`). Moving date or place raises the sequence of every calendar entry (a house rule).
 * Throws Refusal `not-found`, `slug-taken`, `seats-taken`, `other-host` (its series), `invalid`.
 */
export async function editEvent(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { id, event }: { id: string; event: EventInput },
): Promise<void> {
  const before = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const columns = eventColumns(event, now)
  const { size } = eventQuota(before)
  const fields = [...changedFields(before, columns), ...(size === event.capacity ? [] : (['capacity'] as const))]
  if (fields.length === 0) return
  await deps.store.write((draft) => [
    seriesOfHost(draft, { seriesId: columns.seriesId, hostId: before.hostId }),
    draft.update(events).set(columns).where(eq(events.id, id)),
    draft
      .update(quotas)
      .set({ size: event.capacity, changedAt: now })
      .where(and(eq(quotas.eventId, id), eq(quotas.scope, 'event'))),
    note(draft, actor, { hostId: before.hostId, eventId: id, at: now, verb: 'event.edited', about: id, fields }),
  ])
}

/** The names of the columns whose values differ. */
function changedFields<T extends object>(before: { [Name in keyof T]: unknown }, after: T) {
  return (Object.keys(after) as (keyof T)[]).filter(
    (name): name is Exclude<keyof T, 'changedAt'> => name !== 'changedAt' && !sameValue(before[name], after[name]),
  )
}
