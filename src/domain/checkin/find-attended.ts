import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'

/**
 * Whether the registration `r` was let in on any day or to any session, as a condition: an admission that was not undone and no
 * rehearsal.
 */
export const wasAdmitted: SQL = sql`exists (select 1 from check_ins k cross join check_in_lists l on l.id = k.list_id and not l.rehearsal
  where k.registration_id = r.id and k.effect = 'admission')`

/** Everybody who came to an event, with the instant of their first admission; 0 once the event is forgotten. */
export async function findAttended({ store }: Pick<Deps, 'store'>, eventId: string): Promise<Map<string, Instant>> {
  const rows = await store.read.all<{ id: string; at: Instant }>(sql`
    select k.registration_id as id, min(k.at) as at
    from check_in_lists l cross join check_ins k on k.list_id = l.id and k.effect = 'admission'
    where l.event_id = ${eventId} and not l.rehearsal group by k.registration_id`)
  return new Map(rows.map(({ id, at }) => [id, at]))
}
