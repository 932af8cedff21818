import { sql } from 'drizzle-orm'
import type { QuotaScope } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import { readSeatFigures } from './read-seat-figures.ts'

/** Seats that are granted and offered in one limit, or in one that is only to be set. */
export type HeldSeats = { scope: QuotaScope; key: string; granted: number; offered: number }

/** The same of every limit of one scope, whether it counts already or would from now on. */
export async function readHeldSeats(
  deps: Pick<Deps, 'store'>,
  eventId: string,
  scope: QuotaScope,
): Promise<HeldSeats[]> {
  const counted = (await readSeatFigures(deps, eventId)).filter((one) => one.scope === scope && one.size !== null)
  if (scope === 'session') return counted
  const known = new Set(counted.map(({ key }) => key))
  const rows = await deps.store.read.all<Omit<HeldSeats, 'scope'>>(sql`
    select s.key, sum(c.state = 'granted') as granted, sum(c.state = 'offered') as offered
    from seats_wanted s join claims c on c.id = s.claim_id and not c.over_capacity
    where s.event_id = ${eventId} and s.scope = ${scope} and c.state in ('granted', 'offered') group by s.key`)
  return [...counted, ...rows.filter(({ key }) => !known.has(key)).map((row) => ({ scope, ...row }))]
}
