import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { type Move, moveInOrder } from '../events/move-in-order.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** Changes places with the neighbour in the programme; at its end nothing happens. Throws Refusal `not-found`. */
export async function placeSession(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, move: Move): Promise<void> {
  const { id: eventId, hostId } = await readManagedEvent(deps, actor, move.eventId)
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    ...moveInOrder(draft, 'programme_items', move),
    note(draft, actor, { hostId, eventId, at, verb: 'session.saved', about: move.id, fields: ['position'] }),
  ])
}
