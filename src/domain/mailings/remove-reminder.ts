import { and, eq } from 'drizzle-orm'
import { mailings, reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readReminder } from './find-reminders.ts'

/** Removes a reminder; what it has made stays, as mailings like any other. Throws Refusal `not-found`. */
export async function removeReminder(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  await readReminder(deps, { eventId, id })
  await deps.store.write((draft) => [
    draft.update(mailings).set({ reminderId: null, occurrence: null }).where(eq(mailings.reminderId, id)),
    draft.delete(reminders).where(and(eq(reminders.id, id), eq(reminders.eventId, eventId))),
    note(draft, actor, { hostId, eventId, at: deps.clock.now(), verb: 'reminder.removed', about: id }),
  ])
}
