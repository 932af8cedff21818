import type { Draft, Statement } from '../../db/database.ts'
import { keptSql, keptStatement } from '../../db/kept-sql.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { networkOf } from '../../lib/network-of.ts'
import { mac } from '../../lib/tokens.ts'

/** How often within which time, in milliseconds. */
export type Limit = { allowed: number; withinMs: number }

/**
 * The statement that counts an attempt in the batch it guards: beyond the limit the CHECK `attempts_within_limit` undoes the
 * batch (Refusal `too-many`). Windows are fixed, so that counting is one row.
 */
export function countAttempt(_draft: Draft, bucket: string, limit: Limit, now: Instant): Statement {
  const windowEnd = (Math.floor(now / limit.withinMs) + 1) * limit.withinMs
  return keptStatement(keptSql`
    insert into attempts (bucket, window_end, count, allowed) values (${bucket}, ${windowEnd}, 1, ${limit.allowed})
    on conflict (bucket, window_end) do update set count = count + 1`)
}

/** The buckets of one attempt: by mail address and by network, both hashed, for one purpose. */
export async function bucketsOf(
  deps: Pick<Deps, 'keys' | 'client' | 'clock'>,
  purpose: string,
  email: string,
): Promise<{ address: string; network: string }> {
  const today = new Date(deps.clock.now()).toISOString().slice(0, 10)
  const hash = (what: string) => mac(deps.keys['network-address'], `${today}/${what}`)
  const [address, network] = await Promise.all([hash(email.trim().toLowerCase()), hash(networkOf(deps.client.address))])
  return { address: `${purpose}/address/${address}`, network: `${purpose}/network/${network}` }
}
