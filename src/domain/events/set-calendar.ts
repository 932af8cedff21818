import { eq } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import type { CalendarSettings } from './calendar-settings.ts'
import { readManagedEvent } from './read-managed-event.ts'

/**
 * Sets how an event comes into calendars. A new address for who takes part online raises the sequence and is announced (an application
 * rule); everything else holds from the next letter on. Throws Refusal `not-found`, `no-mailbox` (nobody reads what an
 * invitation is answered with).
 */
export async function setCalendar(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, settings }: { eventId: string; settings: CalendarSettings },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (settings.calendarMode === 'invitation' && event.host.organizerEmail === '') throw new Refusal('no-mailbox')
  const names = Object.keys(settings) as (keyof CalendarSettings)[]
  const fields = names.filter((name) => event[name] !== settings[name])
  if (fields.length === 0) return
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft
      .update(events)
      .set({ ...settings, changedAt: now })
      .where(eq(events.id, eventId)),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'event.edited', about: eventId, fields }),
  ])
}
