import { codeLength, crockford } from '../lib/badge-codes.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'

export const wallClock: Clock = { now: () => Date.now() }

export const randomIds: Ids = {
  next: () => orderedId(Date.now()),
  code: () => [...crypto.getRandomValues(new Uint8Array(codeLength))].map((byte) => crockford[byte % 32]).join(''),
}

/**
 * UUID of version 7 (RFC 9562 § 5.7): the instant in milliseconds, then 74 random bits. What is made together stands together
 * in every index, which halves the pages that a registration touches. The instant is no secret: each letter bears it.
 */
function orderedId(now: number): string {
  const time = now.toString(16).padStart(12, '0')
  const random = crypto.randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
