import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { events, letterStyles } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

/** How all letters of an event greet and close. */
export const letterStyleInput = z.object({ style: z.enum(letterStyles) })

/** Sets how the letters of an event greet and close. Throws Refusal `not-found`. */
export async function setLetterStyle(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, style }: { eventId: string } & z.infer<typeof letterStyleInput>,
): Promise<void> {
  const { hostId, letterStyle } = await readManagedEvent(deps, actor, eventId)
  if (letterStyle === style) return
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.update(events).set({ letterStyle: style }).where(eq(events.id, eventId)),
    note(draft, actor, {
      ...{ hostId, eventId, at: now, about: eventId },
      verb: 'letter-style.set',
      fields: ['letterStyle'],
    }),
  ])
}
