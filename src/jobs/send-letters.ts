import type { Store } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { deliverDueLetters, emptyHands, type Hands } from '../domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from './letter-renderers.ts'

/** A process opens its database once, a Worker for each request, and none of them may wait for another's. */
const handsOf = new WeakMap<Store, Hands>()

/** Sends what is due. However often it is called, a process has no more letters in hand than its carrier has lines. */
export function sendLetters(deps: Deps): Promise<number> {
  const hands = handsOf.get(deps.store) ?? emptyHands()
  handsOf.set(deps.store, hands)
  return deliverDueLetters(deps, letterRenderers, hands)
}
