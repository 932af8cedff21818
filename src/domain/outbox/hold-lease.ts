import { type SQL, sql } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { minute, second } from '../../lib/dates.ts'
import { type Leased, leaseMs } from './take-lease.ts'

const everyMs = 30 * second
/** Longer than the slowest carrier may take; what has no end then is left to the next sender, as one that may have arrived. */
const longestMs = 20 * minute

/** Renews the lease of a letter while somebody works on it, until `letGo` is called. */
export function holdLease({ store, clock }: Pick<Deps, 'store' | 'clock'>, letter: Leased): { letGo(): void } {
  let left = longestMs / everyMs
  const timer = setInterval(() => {
    if (left-- <= 0) return clearInterval(timer)
    const until = clock.now() + leaseMs
    // A database that does not answer just now may do so at the next beat.
    store
      .write((draft) => [draft.update(letters).set({ leasedUntil: until, dueAt: until }).where(inHand(letter))])
      .catch(() => {})
  }, everyMs)
  return { letGo: () => clearInterval(timer) }
}

/** Whose lease was taken over no longer decides about a letter that another sender has in hand. */
export function inHand({ id, lease }: Pick<Leased, 'id' | 'lease'>): SQL {
  return sql`letters.id = ${id} and letters.state = 'waiting' and letters.lease = ${lease}`
}
