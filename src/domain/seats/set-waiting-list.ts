import { eq } from 'drizzle-orm'
import { events, type WaitingListMode } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

type Setting = { eventId: string; mode: WaitingListMode; reason?: string | undefined }

/**
 * Says how free seats go on: granted at once (`automatic`), offered for `offerHours` (`offered`), or not at all (`paused`).
 * Ending a pause promotes whoever fits in the same batch. Throws Refusal `not-found`.
 */
export async function setWaitingList(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, mode, reason }: Setting,
): Promise<void> {
  const { hostId, waitingList } = await readManagedEvent(deps, actor, eventId)
  if (waitingList === mode) return
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.update(events).set({ waitingList: mode, changedAt: now }).where(eq(events.id, eventId)),
    note(draft, actor, {
      ...{ hostId, eventId, at: now, verb: 'waiting-list.set', about: eventId, fields: [mode] },
      ...(reason === undefined ? {} : { reason }),
    }),
  ])
}
