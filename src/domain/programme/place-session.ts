import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

type Place = { eventId: string; id: string; towards: 'front' | 'back' }

/** Changes places with the neighbour in the programme; at its end nothing happens. Throws Refusal `not-found`. */
export async function placeSession(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, towards }: Place,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const by = towards === 'front' ? -1 : 1
  await deps.store.write((draft) => [
    draft.run(sql`insert into refusals (code) select 'not-found'
      where not exists (select 1 from programme_items where id = ${id} and event_id = ${eventId})`),
    // No two items may share a place, not even between two rows of an update: so below 0 first.
    draft.run(sql`update programme_items set position = -1 - dealt.place from (
        select id as it, row_number() over (order by position + iif(id = ${id}, ${by} * 1.5, 0), id) - 1 as place
        from (select id, row_number() over (order by position) as position from programme_items where event_id = ${eventId})) dealt
      where programme_items.id = dealt.it`),
    draft.run(sql`update programme_items set position = -1 - position where event_id = ${eventId}`),
    note(draft, actor, {
      hostId,
      eventId,
      at: deps.clock.now(),
      verb: 'session.saved',
      about: id,
      fields: ['position'],
    }),
  ])
}
