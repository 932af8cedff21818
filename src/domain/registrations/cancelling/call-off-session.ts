import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { note } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'

/**
 * Calls one session off: it stays in the programme as called off, nobody can choose it, and whoever did has given it up. They
 * are told with the next announcement, which takes it out of their calendars. A second call changes nothing.
 * Throws Refusal `not-found`.
 */
export async function callOffSession(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  const session = event.programme.find((item) => item.id === id)
  if (!session) throw new Refusal('not-found')
  if (session.calledOff) return
  const now = deps.clock.now()
  const chosen = sql`id in (select n.claim_id from needs n join quotas q on q.id = n.quota_id
    where q.event_id = ${eventId} and q.scope = 'session' and q.key = ${id})`
  await deps.store.write((draft) => [
    // Who waits goes first, else they would get the seats of who had them.
    draft.run(sql`update claims set state = 'released', changed_at = ${now} where state = 'waiting' and ${chosen}`),
    draft.run(sql`update claims set state = 'released', changed_at = ${now} where state <> 'released' and ${chosen}`),
    draft.run(sql`update quotas set size = 0, changed_at = ${now}
      where event_id = ${eventId} and scope = 'session' and key = ${id}`),
    draft.run(sql`update programme_items set called_off = 1, called_off_at = ${now}, bookable = 0, changed_at = ${now}
      where id = ${id} and not called_off`),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'session.called-off', about: id }),
  ])
}
