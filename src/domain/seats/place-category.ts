import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

type Place = { eventId: string; id: string; towards: 'front' | 'back' }

/** Changes places with the neighbour; at the end of the list nothing happens. Throws Refusal `not-found`. */
export async function placeCategory(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, towards }: Place,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const by = towards === 'front' ? -1 : 1
  await deps.store.write((draft) => [
    draft.run(sql`insert into refusals (code) select 'not-found'
      where not exists (select 1 from categories where id = ${id} and event_id = ${eventId})`),
    // Half a place further than the neighbour, then counted anew from 0.
    draft.run(sql`update categories set position = dealt.place from (
        select id as it, row_number() over (order by position + iif(id = ${id}, ${by} * 1.5, 0), id) - 1 as place
        from (select id, row_number() over (order by position, id) as position from categories where event_id = ${eventId})) dealt
      where categories.id = dealt.it`),
    note(draft, actor, {
      hostId,
      eventId,
      at: deps.clock.now(),
      verb: 'category.saved',
      about: id,
      fields: ['position'],
    }),
  ])
}
