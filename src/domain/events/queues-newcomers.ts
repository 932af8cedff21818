import { type SQL, sql } from 'drizzle-orm'

/**
 * Whether a newcomer to one of the `events` of a query has to wait although there may be room, as 0 or 1: nobody overtakes a
 * paused waiting list, and it holds somebody. The table is named in full, because `id` alone would be that of the claims.
 */
export const queuesNewcomers: SQL<number> = sql<number>`("events"."waiting_list" = 'paused' and exists (
  select 1 from claims c where c.event_id = "events"."id" and c.state = 'waiting'))`
