import { and, eq, gt } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'

/**
 * Takes letters out of the hands of senders that are gone. Only for a process that has just opened a database it owns alone
 * (the embedded file): its predecessor cannot be sending any more, and the letters need not wait for the lease to run out.
 */
export async function releaseLeases({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const held = and(eq(letters.state, 'waiting'), gt(letters.leasedUntil, clock.now()))
  await store.write((draft) => [draft.update(letters).set({ lease: null, leasedUntil: 0 }).where(held)])
}
