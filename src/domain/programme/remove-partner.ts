import { and, eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { eventPartners } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** Names a body no longer. Throws Refusal `not-found`. */
export async function removePartner(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  await deps.store.write((draft) => [
    draft.run(
      refuse('not-found', sql`not exists (select 1 from event_partners where id = ${id} and event_id = ${eventId})`),
    ),
    draft.delete(eventPartners).where(and(eq(eventPartners.id, id), eq(eventPartners.eventId, eventId))),
    note(draft, actor, { hostId, eventId, at: deps.clock.now(), verb: 'partner.removed', about: id }),
  ])
}
