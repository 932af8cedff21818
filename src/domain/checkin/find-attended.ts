import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { timeSlices } from '../../lib/time-slices.ts'

/**
 * Whether the registration `r` was let in on any day or to any session, as a condition: an admission that was not undone and no
 * rehearsal.
 */
export const wasAdmitted: SQL = sql`exists (select 1 from check_ins k cross join check_in_lists l on l.id = k.list_id and not l.rehearsal
  where k.registration_id = r.id and k.effect = 'admission')`

/** Everybody who came to an event, with the instant of their first admission; 0 once the event is forgotten. */
export async function findAttended({ store }: Pick<Deps, 'store'>, eventId: string): Promise<Map<string, Instant>> {
  const nextSlice = timeSlices()
  const lists = await store.read.all<{ id: string }>(
    sql`select id from check_in_lists where event_id = ${eventId} and not rehearsal`,
  )
  const first = new Map<string, Instant>()
  for (const list of lists) {
    let after: Admission = { row: 0, id: '', at: -1 }
    for (;;) {
      const came = await store.read.all<Admission>(sql`
        select rowid as row, registration_id as id, at from check_ins
        where list_id = ${list.id} and effect = 'admission' and (at, rowid) > (${after.at}, ${after.row})
        order by at, rowid limit ${atOnce}`)
      for (const { id, at } of came) first.set(id, Math.min(at, first.get(id) ?? at))
      await nextSlice()
      const last = came.at(-1)
      if (!last || came.length < atOnce) break
      after = last
    }
  }
  return first
}

type Admission = { row: number; id: string; at: Instant }

const atOnce = 1000
