import { lt } from 'drizzle-orm'
import { attempts } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'

/** Erases counted attempts, and with them the hashed network addresses, once their window of time is over. */
export async function forgetAttempts({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  await store.write((draft) => [draft.delete(attempts).where(lt(attempts.windowEnd, clock.now()))])
}
