import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { type Move, moveInOrder } from '../events/move-in-order.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** Changes places with the neighbour; at the end of the list nothing happens. Throws Refusal `not-found`. */
export async function placeCategory(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, move: Move): Promise<void> {
  const { id: eventId, hostId } = await readManagedEvent(deps, actor, move.eventId)
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    ...moveInOrder(draft, 'categories', move),
    note(draft, actor, { hostId, eventId, at, verb: 'category.saved', about: move.id, fields: ['position'] }),
  ])
}
