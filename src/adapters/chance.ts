import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

export const wallClock: Clock = { now: () => Date.now() }

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const randomIds: Ids = {
  next: () => crypto.randomUUID(),
  code: () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => alphabet[byte % 32]).join(''),
}
