import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { selectCarrier } from './carrier-back-off.ts'

/** Why no letter leaves for now, and until when; undefined while the carrier is well. */
export type CarrierBackOff = { problem: string; until: Instant }

export async function readCarrierBackOff(
  deps: Pick<Deps, 'store' | 'config' | 'clock'>,
): Promise<CarrierBackOff | undefined> {
  const [carrier] = await selectCarrier(deps)
  if (!carrier?.problem || carrier.restsUntil <= deps.clock.now()) return undefined
  return { problem: carrier.problem, until: carrier.restsUntil }
}
