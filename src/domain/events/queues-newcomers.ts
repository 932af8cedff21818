import { type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../../lib/dates.ts'

/**
 * From when on a newcomer to one of the `events` of a query has to wait although there may be room: nobody overtakes who waits
 * while the list is paused, or once nobody moves up any more. Null while nobody waits. The table is named in full, because `id`
 * alone would be that of the claims.
 */
export const queuesNewcomers: SQL<Instant | null> = sql<Instant | null>`iif(exists (
  select 1 from claims c where c.event_id = "events"."id" and c.state = 'waiting'), iif("events"."waiting_list" = 'paused', 0,
    min("events"."starts_at", coalesce("events"."promote_until", "events"."starts_at"))), null)`
