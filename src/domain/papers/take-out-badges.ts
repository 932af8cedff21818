import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** The badges of these people, who cancelled, are out of the box: nobody is reminded of them again. Throws Refusal `not-found`. */
export async function takeOutBadges(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, ids }: { eventId: string; ids: readonly string[] },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(sql`delete from printed_papers where event_id = ${eventId}
      and registration_id in (select r.id from json_each(${JSON.stringify(ids)}) j cross join registrations r
        on r.id = j.value where r.cancelled_at is not null)`),
    note(draft, actor, { hostId, eventId, at, verb: 'badges.taken-out', about: eventId }),
  ])
}
