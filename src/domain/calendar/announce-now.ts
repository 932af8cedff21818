import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { noteRows } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { announceChanges } from './announce-changes.ts'

/** Tells changes at once instead of waiting for more of them; without any nothing happens. Throws Refusal `not-found`. */
export async function announceNow(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  id: string,
): Promise<void> {
  await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  const held = sql`id = ${id} and announce_at > ${now}`
  await deps.store.write((draft) => [
    draft.run(
      noteRows(actor, {
        at: now,
        verb: 'event.announcement-hastened',
        ...{ rows: sql`events where ${held}`, eventId: sql`id` },
      }),
    ),
    draft.run(sql`update events set announce_at = ${now} where ${held}`),
  ])
  await announceChanges(deps)
}
