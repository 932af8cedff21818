import { and, eq } from 'drizzle-orm'
import { reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { readReminder } from './find-reminders.ts'
import type { ReminderInput } from './reminder-input.ts'

/**
 * Adds a reminder, switched on, or changes the one with this id. Its days count from now on: one that is over is not made up
 * for. A reminder of documents goes to those alone from whom some are missing. Returns its id.
 * Throws Refusal `not-found`, `closed` (the event is forgotten).
 */
export async function saveReminder(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id, reminder }: { eventId: string; id?: string | undefined; reminder: ReminderInput },
): Promise<string> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  if (id !== undefined) await readReminder(deps, { eventId, id })
  const reminderId = id ?? deps.ids.next()
  const now = deps.clock.now()
  const filter = { ...reminder.filter, documentsMissing: reminder.anchor === 'documents' }
  const values = { ...reminder, filter, activeSince: now, changedAt: now }
  await deps.store.write((draft) => [
    id === undefined
      ? draft.insert(reminders).values({ id: reminderId, hostId, eventId, active: true, ...values })
      : draft
          .update(reminders)
          .set(values)
          .where(and(eq(reminders.id, id), eq(reminders.eventId, eventId))),
    note(draft, actor, { hostId, eventId, at: now, verb: 'reminder.saved', about: reminderId }),
  ])
  return reminderId
}
