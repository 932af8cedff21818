import { and, eq, sql } from 'drizzle-orm'
import { checkInLists, desks } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/**
 * Ends the rehearsal of an event: whatever was scanned in it is erased without a trace, and its desks, open or offline, check
 * in for real from now on (the change about nobody tells them). What was rehearsed offline and arrives later was made before that, and is not taken.
 * Throws Refusal `not-found`.
 */
export async function endRehearsal(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, eventId: string): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const now = deps.clock.now()
  const lists = sql`select id from check_in_lists where event_id = ${eventId} and rehearsal`
  await deps.store.write((draft) => [
    draft.run(sql`insert into desk_changes (host_id, event_id, registration_id)
      select distinct host_id, event_id, registration_id from check_ins where list_id in (${lists})
      union all select ${hostId}, ${eventId}, ''`),
    draft.run(sql`delete from check_ins where list_id in (${lists})`),
    draft.delete(checkInLists).where(and(eq(checkInLists.eventId, eventId), eq(checkInLists.rehearsal, true))),
    draft
      .update(desks)
      .set({ rehearsal: false, openedAt: now })
      .where(and(eq(desks.eventId, eventId), eq(desks.rehearsal, true))),
    note(draft, actor, { hostId, eventId, at: now, verb: 'rehearsal.ended', about: eventId }),
  ])
}
