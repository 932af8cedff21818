import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'

/**
 * The place of a waiting claim among those who wait for the same event, for an attendance or for a session as it does,
 * counted from 1. Counted in the index alone.
 */
export async function queuePosition({ store }: Pick<Deps, 'store'>, claimId: string): Promise<number> {
  const { position } = await store.read.get<{ position: number }>(sql`select ${positionOf(claimId)} as position`)
  return position
}

/** The same within a query. */
export function positionOf(claimId: string): SQL {
  return sql`(select 1 + count(*) from claims mine join claims c on c.event_id = mine.event_id and c.state = 'waiting'
    and (c.after_claim is null) = (mine.after_claim is null) and (c.rank, c.rowid) < (mine.rank, mine.rowid)
    where mine.id = ${claimId})`
}
