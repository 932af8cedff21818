import type { Draft, Statement } from '../../db/database.ts'
import { keptSql, keptStatement } from '../../db/kept-sql.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { mailboxKey } from '../../lib/mail-address.ts'
import { networkOf } from '../../lib/network-of.ts'
import { mac } from '../../lib/tokens.ts'

/** How often within which time, in milliseconds. */
export type Limit = { allowed: number; withinMs: number }

/** By how much something is counted where. */
export type Count = { bucket: string; limit: Limit; by?: number }

/**
 * The one statement that counts attempts in the batch it guards: beyond a limit the CHECK `attempts_within_limit` undoes the
 * batch (Refusal `too-many`), so that no race exceeds it. Windows are fixed, so that counting is one row.
 */
export function countAttempts(_draft: Draft, counts: readonly Count[], now: Instant): Statement {
  const rows = counts.map(({ bucket, limit, by = 1 }) => [bucket, windowEnd(limit, now), by, limit.allowed])
  return keptStatement(keptSql`insert into attempts (bucket, window_end, count, allowed)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)}) where true
    on conflict (bucket, window_end) do update set count = count + excluded.count`)
}

/** The first instant at which an attempt of now no longer counts. */
export function windowEnd({ withinMs }: Limit, now: Instant): Instant {
  return (Math.floor(now / withinMs) + 1) * withinMs
}

/**
 * The buckets of one attempt, hashed, for one purpose: `here` is the address as asked from this network, so that a stranger
 * spends nobody's attempts but their own; `address` and `network` are each of them alone.
 */
export async function bucketsOf(
  deps: Pick<Deps, 'keys' | 'client' | 'clock'>,
  purpose: string,
  email: string,
): Promise<{ here: string; address: string; network: string }> {
  const today = new Date(deps.clock.now()).toISOString().slice(0, 10)
  const hash = (what: string) => mac(deps.keys['network-address'], `${today}/${what}`)
  const [address, network] = await Promise.all([hash(mailboxKey(email)), hash(networkOf(deps.client.address))])
  return {
    here: `${purpose}/address/${address}/${network}`,
    address: `${purpose}/address/${address}`,
    network: `${purpose}/network/${network}`,
  }
}
