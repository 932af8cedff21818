import { type SQL, sql } from 'drizzle-orm'

/** The condition that a registration was given up or called off by the time the batch is written. */
export function isCancelled(id: string): SQL {
  return sql`exists (select 1 from registrations where id = ${id} and cancelled_at is not null)`
}
