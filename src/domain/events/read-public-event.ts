import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { type EventRecord, readEvent } from './read-event.ts'

/** An event that the public may see. A draft is as unknown as one that is not there: Refusal `not-found`. */
export async function readPublicEvent(deps: Pick<Deps, 'store'>, slug: string): Promise<EventRecord> {
  const event = await readEvent(deps, { slug })
  if (!event || event.status === 'draft') throw new Refusal('not-found')
  return event
}
