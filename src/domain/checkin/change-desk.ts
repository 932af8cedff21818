import { and, eq, isNull } from 'drizzle-orm'
import { deskChanges, desks } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import type { DeskInput } from './desk-input.ts'
import { mustBeOpen } from './desk-state.ts'
import { closingOf } from './open-desk.ts'

/** Its list and whether it is a rehearsal stay what they are: what was scanned belongs to them. */
export type DeskChange = Omit<DeskInput, 'sessionId' | 'rehearsal'>

/**
 * Changes an open desk: its name, limit, end, and whether people without a registration are taken in. Its devices hear of it
 * with their next question; link and passphrase stay. Throws Refusal `not-found`, `desk-closed`, `invalid` (no future end, or
 * one too late), `changed-meanwhile` (the event was moved).
 */
export async function changeDesk(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, deskId, change }: { eventId: string; deskId: string; change: DeskChange },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  const [desk] = await deps.store.read
    .select()
    .from(desks)
    .where(and(eq(desks.id, deskId), eq(desks.eventId, eventId)))
  if (!desk) throw new Refusal('not-found')
  const now = deps.clock.now()
  mustBeOpen(desk, now)
  const { label, headCountLimit, limitIsHard, walkIns } = change
  const next = { label, headCountLimit, limitIsHard, walkIns, closesAt: closingOf(event, change.closesAt, now) }
  const { hostId } = event
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    draft
      .update(desks)
      .set(next)
      .where(and(eq(desks.id, deskId), isNull(desks.closedAt))),
    draft.insert(deskChanges).values({ hostId, eventId, registrationId: '' }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'desk.changed', about: deskId }),
  ])
}
