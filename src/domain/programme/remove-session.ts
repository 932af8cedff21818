import { and, eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { programmeItems, speakers } from '../../db/schema/events.ts'
import { quotas } from '../../db/schema/seats.ts'
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
    draft.delete(quotas).where(and(eq(quotas.eventId, eventId), eq(quotas.scope, 'session'), eq(quotas.key, id))),
    draft.delete(speakers).where(eq(speakers.itemId, id)),
    draft.update(programmeItems).set({ changedAt: now }).where(eq(programmeItems.id, id)),
    draft.delete(programmeItems).where(and(eq(programmeItems.id, id), eq(programmeItems.eventId, eventId))),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'session.removed', about: id }),
  ])
}
