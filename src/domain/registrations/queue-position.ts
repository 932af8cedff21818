import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'

/** The rank of a waiting registration among those who wait for the same event, counted from 1. */
export async function queuePosition({ store }: Pick<Deps, 'store'>, claimId: string): Promise<number> {
  const row = await store.read.get<{ ahead: number }>(sql`
    select count(*) as ahead from claims mine join claims c
      on c.event_id = mine.event_id and c.state = 'waiting' and c.after_claim is null and c.rank < mine.rank
    where mine.id = ${claimId}`)
  return row.ahead + 1
}
