import { and, eq, isNotNull } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'

/**
 * Takes letters out of the hands of senders that are gone. Only for a process that has just opened a database it owns alone
 * (the embedded file): its predecessor cannot be sending any more, and the letters need not wait for the lease to run out. They
 * go behind all others that are due, since one of them may be what the predecessor died of.
 */
export async function releaseLeases({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const held = and(eq(letters.state, 'waiting'), isNotNull(letters.lease))
  await store.write((draft) => [
    draft.update(letters).set({ lease: null, leasedUntil: 0, dueAt: clock.now() }).where(held),
  ])
}
