import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/**
 * The condition that rows belong to an event of a host somebody works for. That is asked of the event once, and not of each row,
 * so that an index of the event alone can tell how many there are.
 */
export function ofOwnEvent(
  eventOfRow: SQLiteColumn,
  { hostIds }: { hostIds: readonly string[] },
  eventId: string,
): SQL {
  return sql`${eventOfRow} = ${eventId} and exists (select 1 from events own
    where own.id = ${eventId} and own.host_id in (select value from json_each(${JSON.stringify(hostIds)})))`
}
