import { sql } from 'drizzle-orm'
import { suppressions } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { type CarrierBackOff, readCarrierBackOff } from './read-carrier.ts'

/** What would become of letters that are written now: whether anything carries them, and which addresses are suppressed. */
export type LettersAhead = {
  carrier: 'well' | 'none' | CarrierBackOff
  /** In lower case. */
  suppressed: ReadonlySet<string>
}

type Uses = Pick<Deps, 'store' | 'config' | 'clock'>

export async function readLettersAhead(
  deps: Uses,
  hostId: string,
  addresses: readonly string[],
): Promise<LettersAhead> {
  const asked = JSON.stringify(addresses.map((address) => address.toLowerCase()))
  const [rest, rows] = await Promise.all([
    readCarrierBackOff(deps),
    deps.store.read
      .select({ address: suppressions.address })
      .from(suppressions)
      .where(
        sql`${suppressions.hostId} = ${hostId} and ${suppressions.address} in (select value from json_each(${asked}))`,
      ),
  ])
  const carrier = deps.config.carrier === 'none' ? 'none' : (rest ?? 'well')
  return { carrier, suppressed: new Set(rows.map(({ address }) => address)) }
}
