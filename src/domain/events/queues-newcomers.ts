import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * Whether a newcomer has to wait although there may be room, as 0 or 1: nobody overtakes a paused waiting list, and it holds
 * somebody.
 */
export function queuesNewcomers(event: { id: SQLWrapper; waitingList: SQLWrapper }): SQL<number> {
  return sql<number>`(${event.waitingList} = 'paused' and exists (
    select 1 from claims c where c.event_id = ${event.id} and c.state = 'waiting'))`
}
