import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { hour } from '../../lib/dates.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { bucketsOf, type Count } from './count-attempt.ts'
import { manages } from './may-manage.ts'

/**
 * Letters of one host in an hour (docs/decisions, allowances): strict for one addressee, but a front office may register
 * twenty people at its own address; generous for one network, behind which a whole district office may sit.
 */
const limits = {
  addresseeFromHere: { allowed: 40, withinMs: hour },
  addressee: { allowed: 80, withinMs: hour },
  network: { allowed: 3000, withinMs: hour },
}

/**
 * What is counted for the letters that a batch writes, wherever they come from: one address for each letter. The application and
 * the staff of the host are not counted.
 */
export async function countsOfLetters(
  deps: Pick<Deps, 'keys' | 'client' | 'clock'>,
  actor: Actor,
  hostId: string,
  addresses: readonly string[],
): Promise<Count[]> {
  const letters = new Map<string, number>()
  for (const address of addresses.filter(Boolean).map(addressKey)) letters.set(address, (letters.get(address) ?? 0) + 1)
  if (letters.size === 0 || manages(actor, hostId)) return []
  const each = await Promise.all(
    [...letters].map(async ([address, by]) => ({ ...(await bucketsOf(deps, `letters/${hostId}`, address)), by })),
  )
  return [
    ...each.flatMap(({ here, address, by }) => [
      { bucket: here, limit: limits.addresseeFromHere, by },
      { bucket: address, limit: limits.addressee, by },
    ]),
    ...each.map(({ network, by }) => ({ bucket: network, limit: limits.network, by })),
  ]
}
