import { desc, gte } from 'drizzle-orm'
import { type failedSignInReasons, failedSignIns } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'
import { clockIn, day, defaultZone } from '../../lib/dates.ts'

/** How often a sign-in failed on a day ("2027-11-08"), by reason. */
export type FailedSignIns = { day: string } & Record<(typeof failedSignInReasons)[number], number>

/** The days of the last thirty on which sign-ins failed, the newest first; of the whole application, since a stranger names no host. */
export async function findFailedSignIns({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<FailedSignIns[]> {
  const rows = await store.read
    .select()
    .from(failedSignIns)
    .where(gte(failedSignIns.day, clockIn(clock.now() - 30 * day, defaultZone).date))
    .orderBy(desc(failedSignIns.day))
  return [...Map.groupBy(rows, (row) => row.day)].map(([day, counts]) => {
    const of = (reason: string) => counts.find((row) => row.reason === reason)?.count ?? 0
    return { day, 'unknown-address': of('unknown-address'), 'dead-link': of('dead-link'), 'too-many': of('too-many') }
  })
}
