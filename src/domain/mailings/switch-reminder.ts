import { and, eq, ne } from 'drizzle-orm'
import { reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readReminder } from './find-reminders.ts'

/** Switches a reminder on or off. What would have left while it was off is not made up for. Throws Refusal `not-found`. */
export async function switchReminder(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, active }: { eventId: string; id: string; active: boolean },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  await readReminder(deps, { eventId, id })
  const now = deps.clock.now()
  const verb = active ? 'reminder.switched-on' : 'reminder.switched-off'
  await deps.store.write((draft) => [
    draft
      .update(reminders)
      .set({ active, activeSince: now, changedAt: now })
      .where(and(eq(reminders.id, id), ne(reminders.active, active))),
    note(draft, actor, { hostId, eventId, at: now, verb, about: id }),
  ])
}
