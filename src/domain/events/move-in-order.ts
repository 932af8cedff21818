import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'

export type Move = { eventId: string; id: string; towards: 'front' | 'back' }

/**
 * The statements by which a row of an event changes places with its neighbour; at the end of the list nothing happens, and
 * an unknown row is refused (`not-found`). Half a place beyond the neighbour, then counted anew from 0; below 0 first,
 * because no two rows may share a place even in the middle of an update.
 */
export function moveInOrder(
  draft: Draft,
  table: 'categories' | 'programme_items',
  { eventId, id, towards }: Move,
): Statement[] {
  const rows = sql.identifier(table)
  const step = towards === 'front' ? -1.5 : 1.5
  return [
    draft.run(refuse('not-found', sql`not exists (select 1 from ${rows} where id = ${id} and event_id = ${eventId})`)),
    draft.run(sql`update ${rows} set position = -1 - dealt.place from (
        select id as it, row_number() over (order by place + iif(id = ${id}, ${step}, 0), id) - 1 as place
        from (select id, row_number() over (order by position, id) as place from ${rows} where event_id = ${eventId})) dealt
      where ${rows}.id = dealt.it`),
    draft.run(sql`update ${rows} set position = -1 - position where event_id = ${eventId}`),
  ]
}
