import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { manages } from '../access/may-manage.ts'
import { type EventRecord, readEvent } from './read-event.ts'

/** The event, for somebody who may manage it. A foreign one is as unknown as one that is not there: Refusal `not-found`. */
export async function readManagedEvent(deps: Pick<Deps, 'store'>, actor: Actor, id: string): Promise<EventRecord> {
  const event = await readEvent(deps, { id })
  if (!event || !manages(actor, event.hostId)) throw new Refusal('not-found')
  return event
}
