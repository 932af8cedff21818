import { and, eq, isNull } from 'drizzle-orm'
import { desks } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { manages } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'

/**
 * Closes a desk at once: its link counts no more, and devices wipe their lists when they next ask. What was scanned before is
 * still taken for 48 hours. Closing again changes nothing. Throws Refusal `not-found`.
 */
export async function closeDesk(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, deskId }: { eventId: string; deskId: string },
): Promise<void> {
  const [desk] = await store.read
    .select({ hostId: desks.hostId, closedAt: desks.closedAt })
    .from(desks)
    .where(and(eq(desks.id, deskId), eq(desks.eventId, eventId)))
  if (!desk || !manages(actor, desk.hostId)) throw new Refusal('not-found')
  if (desk.closedAt !== null) return
  const now = clock.now()
  await store.write((draft) => [
    draft
      .update(desks)
      .set({ closedAt: now })
      .where(and(eq(desks.id, deskId), isNull(desks.closedAt))),
    note(draft, actor, { hostId: desk.hostId, eventId, at: now, verb: 'desk.closed', about: deskId }),
  ])
}
