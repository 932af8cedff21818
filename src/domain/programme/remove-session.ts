import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** Removes an item of the programme that nobody ever chose. Throws Refusal `not-found`, `in-use` (make it not bookable). */
export async function removeSession(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (!event.programme.some((item) => item.id === id)) throw new Refusal('not-found')
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(
      refuse(
        'in-use',
        sql`exists (select 1 from quotas q join needs n on n.quota_id = q.id
        where q.event_id = ${eventId} and q.scope = 'session' and q.key = ${id})`,
      ),
    ),
    draft.run(sql`delete from quotas where event_id = ${eventId} and scope = 'session' and key = ${id}`),
    draft.run(sql`delete from speakers where item_id = ${id}`),
    draft.run(sql`delete from programme_items where id = ${id} and event_id = ${eventId}`),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'session.removed', about: id }),
  ])
}
