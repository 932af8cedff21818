import { codeLength, crockford } from '../lib/badge-codes.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

export const wallClock: Clock = { now: () => Date.now() }

export const randomIds: Ids = {
  next: () => crypto.randomUUID(),
  code: () => [...crypto.getRandomValues(new Uint8Array(codeLength))].map((byte) => crockford[byte % 32]).join(''),
}
