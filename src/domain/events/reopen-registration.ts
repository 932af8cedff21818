import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { reason } from './input-parts.ts'
import { readManagedEvent } from './read-managed-event.ts'
import { unlessMoved } from './unless-moved.ts'

/** Until when a registration is opened again, as the office fills it in. Error codes as in `eventInput`; `no-reason`. */
export const reopeningInput = z.object({
  closesAt: z.number({ error: ({ input }) => (input === null ? 'missing' : 'not-a-date') }),
  reason,
})

/**
 * Opens a registration that is closed until another deadline; a grace period that would end before it is dropped. Whoever
 * registered late and is in review stays there. The reason is written down.
 * Throws Refusal `not-found`, `cancelled-event`, `invalid` (the deadline is over, or after the end of the event), `changed-meanwhile` (it was moved).
 */
export async function reopenRegistration(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, closesAt, reason }: { eventId: string } & z.infer<typeof reopeningInput>,
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  const now = deps.clock.now()
  if (closesAt <= now || closesAt > event.endsAt) throw new Refusal('invalid')
  const lateUntil = event.lateUntil !== null && event.lateUntil > closesAt ? event.lateUntil : null
  await deps.store.write((draft) => [
    unlessMoved(draft, event),
    draft.update(events).set({ closesAt, lateUntil, changedAt: now }).where(eq(events.id, eventId)),
    note(draft, actor, {
      hostId: event.hostId,
      eventId,
      at: now,
      verb: 'registration-window.reopened',
      about: eventId,
      fields: ['closesAt'],
      reason,
    }),
  ])
}
