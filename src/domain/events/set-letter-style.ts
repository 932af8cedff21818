import { eq } from 'drizzle-orm'
import { events, type LetterStyle } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from './read-managed-event.ts'

/** Sets how the letters of an event greet and close. Throws Refusal `not-found`. */
export async function setLetterStyle(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, style }: { eventId: string; style: LetterStyle },
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
