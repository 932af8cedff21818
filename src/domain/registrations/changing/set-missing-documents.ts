import { and, eq, ne } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { note } from '../../audit/note.ts'
import { readManagedRegistration } from '../reading/read-managed-registration.ts'

/**
 * Says which documents the office still waits for from a person, in its own words; empty when nothing is missing. A reminder
 * asks for them until then. Throws Refusal `not-found`.
 */
export async function setMissingDocuments(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Extract<Actor, { as: 'staff' }>,
  { eventId, id, missing }: { eventId: string; id: string; missing: string },
): Promise<void> {
  const { registration } = await readManagedRegistration(deps, actor, { eventId, id })
  if (registration.documentsMissing === missing) return
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft
      .update(registrations)
      .set({ documentsMissing: missing, changedAt: now })
      .where(and(eq(registrations.id, id), ne(registrations.documentsMissing, missing))),
    note(draft, actor, {
      ...{ hostId: registration.hostId, eventId, at: now },
      ...{ verb: 'registration.changed', about: id, fields: ['documentsMissing'] },
    }),
  ])
}
