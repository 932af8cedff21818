import { and, eq, sql } from 'drizzle-orm'
import { columnsOf } from '../../db/columns-of.ts'
import { categories } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { sizedTo } from '../events/sized-to.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import type { GivenCategory } from './category-input.ts'

/**
 * Adds a category at the end of the list, or changes the one with this id. More seats go to those who wait, fewer than are granted only
 * with `below`. Returns its id.
 * Throws Refusal `not-found`, `invalid` (it closes before it opens), `outside-event` (or after the event), `seats-taken`, `changed-meanwhile` (the event was moved).
 */
export async function saveCategory(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id, category }: { eventId: string; id?: string | undefined; category: GivenCategory },
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  const { size, below, ...given } = { ...category, colour: category.colour?.toLowerCase() }
  const settings = columnsOf(categories, given)
  const { opensAt, closesAt } = settings
  if ((closesAt ?? event.closesAt) <= (opensAt ?? event.opensAt)) throw new Refusal('invalid')
  const stored = event.categories.find((one) => one.id === id)
  if (closesAt && closesAt !== stored?.closesAt && closesAt > event.endsAt) throw new Refusal('outside-event')
  if (id !== undefined && !event.categories.some((one) => one.id === id)) throw new Refusal('not-found')
  const now = deps.clock.now()
  const { hostId } = event
  const categoryId = id ?? deps.ids.next()
  // At the end of the list as it is when the batch runs, not as it was read.
  const last = sql`(select coalesce(max(position) + 1, 0) from categories where event_id = ${eventId})`
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    id === undefined
      ? draft.insert(categories).values({ id: categoryId, hostId, eventId, position: last, ...settings })
      : draft
          .update(categories)
          .set(settings)
          .where(and(eq(categories.id, id), eq(categories.eventId, eventId))),
    draft.run(sql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
      values (${deps.ids.next()}, ${hostId}, ${eventId}, 'category', ${categoryId}, ${size}, ${now})
      on conflict (event_id, scope, key) do update set ${sizedTo(size, below)}, changed_at = excluded.changed_at`),
    note(draft, actor, { hostId, eventId, at: now, verb: 'category.saved', about: categoryId }),
  ])
  return categoryId
}
