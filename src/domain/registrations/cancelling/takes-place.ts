import { type SQL, sql } from 'drizzle-orm'

/** The condition that an event is not called off by the time the batch is written. */
export function takesPlace(eventId: SQL): SQL {
  return sql`exists (select 1 from events t where t.id = ${eventId} and t.status <> 'cancelled')`
}
