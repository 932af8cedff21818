import { gt, lt, or } from 'drizzle-orm'
import { attempts } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'

/**
 * Erases counted attempts, and with them the hashed network addresses, once their window of time is over; no window is longer
 * than a day, so that what ends later was counted by a clock that was ahead.
 */
export async function forgetAttempts({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now()
  const over = or(lt(attempts.windowEnd, now), gt(attempts.windowEnd, now + day))
  await store.write((draft) => [draft.delete(attempts).where(over)])
}
