import { and, eq, isNull, sql } from 'drizzle-orm'
import { checkIns } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/**
 * The office has looked at a conflict: it leaves the list. What was scanned stays as it was. Settling again changes nothing.
 * Throws Refusal `not-found` (also of a scan that is no conflict).
 */
export async function settleConflict(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, scan }: { eventId: string; scan: number },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const [row] = await deps.store.read.all<{ registrationId: string; settledAt: number | null }>(
    sql`select k.registration_id as registrationId, k.settled_at as settledAt from check_ins k
      where k.id = ${scan} and k.event_id = ${eventId} and ${isConflict}`,
  )
  if (!row) throw new Refusal('not-found')
  if (row.settledAt !== null) return
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft
      .update(checkIns)
      .set({ settledAt: now })
      .where(and(eq(checkIns.id, scan), isNull(checkIns.settledAt))),
    note(draft, actor, { hostId, eventId, at: now, verb: 'conflict.settled', about: row.registrationId }),
  ])
}

/** Whether a scan `k` let somebody in who was in already at another desk, or had no seat. */
export const isConflict = sql`(k.effect = 'conflict' or (k.effect in ('admission', 're-entry') and k.standing <> 'confirmed'))`
