import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'

type Chosen = { moved: readonly string[]; pairs: readonly (readonly [string, string])[] }

/** How many people have a seat in one of these sessions, and for each pair how many chose both of it. */
export async function whoChose(
  { store }: Pick<Deps, 'store'>,
  eventId: string,
  { moved, pairs }: Chosen,
): Promise<{ people: number; both: number[] }> {
  const chosen = sql`quotas q join needs n on n.quota_id = q.id join claims c on c.id = n.claim_id
    where q.event_id = ${eventId} and q.scope = 'session' and c.state`
  const { people, both } = await store.read.get<{ people: number; both: string }>(sql`select
    (select count(distinct n.registration_id) from ${chosen} = 'granted'
      and q.key in (select value from json_each(${JSON.stringify(moved)}))) as people,
    (select json_group_array((select count(*) from (
        select n.registration_id from ${chosen} <> 'released' and q.key in (j.value ->> 0, j.value ->> 1)
        group by n.registration_id having count(distinct q.key) = 2)))
      from json_each(${JSON.stringify(pairs)}) j) as both`)
  return { people, both: JSON.parse(both) as number[] }
}
