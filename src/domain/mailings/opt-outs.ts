import { and, eq, inArray } from 'drizzle-orm'
import { optOuts } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { mac } from '../../lib/tokens.ts'

/** By how many addresses the table is asked at once. */
const atOnce = 500

/** The addresses among these whose owners want no advertising of the host. */
export async function findOptedOut(
  { store, keys }: Pick<Deps, 'store' | 'keys'>,
  hostId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (let from = 0; from < addresses.length; from += atOnce) {
    const some = addresses.slice(from, from + atOnce)
    const hashes = await Promise.all(some.map((address) => addressHash(keys, hostId, address)))
    const rows = await store.read
      .select({ hash: optOuts.addressHash })
      .from(optOuts)
      .where(and(eq(optOuts.hostId, hostId), inArray(optOuts.addressHash, hashes)))
    const opted = new Set(rows.map(({ hash }) => hash))
    some.forEach((address, i) => {
      if (opted.has(hashes[i] ?? '')) found.add(address)
    })
  }
  return found
}

/** An address as the table of opt-outs knows it: an HMAC for this host alone, however its capitals are written. */
export function addressHash(keys: Deps['keys'], hostId: string, address: string): Promise<string> {
  return mac(keys['opt-out'], `address/${hostId}/${addressKey(address)}`)
}
