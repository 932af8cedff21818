import { eq } from 'drizzle-orm'
import { carriers } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'

/**
 * Lets the carrier be tried at once, for instance after its quota was raised: one letter goes first. The carrier serves the whole
 * application, so that anybody who works for one of its hosts may do this; each of those hosts finds a note.
 */
export async function endBackOff(
  { store, clock, config }: Pick<Deps, 'store' | 'clock' | 'config'>,
  staff: Extract<Actor, { as: 'staff' }>,
): Promise<void> {
  const at = clock.now()
  await store.write((draft) => [
    draft.update(carriers).set({ restsUntil: 0 }).where(eq(carriers.name, config.carrier)),
    ...staff.hostIds.map((hostId) =>
      note(draft, staff, { hostId, eventId: null, at, verb: 'carrier.tried', about: config.carrier }),
    ),
  ])
}
