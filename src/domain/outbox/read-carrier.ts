import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { selectCarrier } from './carrier-rest.ts'

/** Why no letter leaves for now, and until when; undefined while the carrier is well. */
export type CarrierRest = { problem: string; until: Instant }

export async function readCarrierRest(
  deps: Pick<Deps, 'store' | 'config' | 'clock'>,
): Promise<CarrierRest | undefined> {
  const [carrier] = await selectCarrier(deps)
  if (!carrier?.problem || carrier.restsUntil <= deps.clock.now()) return undefined
  return { problem: carrier.problem, until: carrier.restsUntil }
}
