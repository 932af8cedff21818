import { sql } from 'drizzle-orm'
import type { QuotaScope } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import { type SeatFigures, seatFigures } from './seat-figures.ts'

export type QuotaFigures = SeatFigures & { scope: QuotaScope; key: string }

/** The figures of every limit of an event, in one query. */
export async function readSeatFigures({ store }: Pick<Deps, 'store'>, eventId: string): Promise<QuotaFigures[]> {
  const rows =
    await store.read.all<Row>(sql`select q.scope, q.key, q.size, q.aim, q.taken, coalesce(o.seats, 0) as offered
    from quotas q left join (select n.quota_id, sum(n.seats) as seats from claims c cross join needs n on n.claim_id = c.id
      where c.event_id = ${eventId} and c.state = 'offered' group by n.quota_id) o on o.quota_id = q.id
    where q.event_id = ${eventId}`)
  return rows.map(({ scope, key, offered, ...quota }) => ({ scope, key, ...seatFigures(quota, offered) }))
}

type Row = { scope: QuotaScope; key: string; size: number | null; aim: number | null; taken: number; offered: number }
