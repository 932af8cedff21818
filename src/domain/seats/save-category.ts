import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { GivenCategory } from './category-input.ts'

/**
 * Adds a category at the end of the list, or changes the one with this id. More seats go to those who wait. Returns its id.
 * Throws Refusal `not-found`, `invalid` (it closes before it opens), `seats-taken`.
 */
export async function saveCategory(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id, category }: { eventId: string; id?: string | undefined; category: GivenCategory },
): Promise<string> {
  const event = await readManagedEvent(deps, actor, eventId)
  const { name, opensAt, closesAt, access, size, colour = '' } = category
  if ((closesAt ?? event.closesAt) <= (opensAt ?? event.opensAt)) throw new Refusal('invalid')
  if (id !== undefined && !event.categories.some((one) => one.id === id)) throw new Refusal('not-found')
  const now = deps.clock.now()
  const { hostId } = event
  const categoryId = id ?? deps.ids.next()
  await deps.store.write((draft) => [
    draft.run(sql`insert into categories (id, host_id, event_id, position, name, opens_at, closes_at, access, colour)
      select ${categoryId}, ${hostId}, ${eventId}, coalesce(max(position) + 1, 0), ${JSON.stringify(name)}, ${opensAt}, ${closesAt}, ${access}, ${colour.toLowerCase()}
      from categories where event_id = ${eventId}
      on conflict (id) do update set name = excluded.name, opens_at = excluded.opens_at, closes_at = excluded.closes_at, access = excluded.access,
        colour = excluded.colour`),
    draft.run(sql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
      values (${deps.ids.next()}, ${hostId}, ${eventId}, 'category', ${categoryId}, ${size}, ${now})
      on conflict (event_id, scope, key) do update set size = excluded.size, changed_at = excluded.changed_at`),
    note(draft, actor, { hostId, eventId, at: now, verb: 'category.saved', about: categoryId }),
  ])
  return categoryId
}
