import { eq } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { mayManage, worksAtDesk } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
import { isCancelled } from '../registrations/cancelling/is-cancelled.ts'
import { readRegistration } from '../registrations/reading/read-registration.ts'

/**
 * Gives a person a new code, for a badge that was lost or printed anew: the old one is known as retired from now on.
 * Throws Refusal `not-found`, `forbidden`, `already-cancelled`.
 */
export async function reissueCode(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<void> {
  const record = await readRegistration(deps, registrationId)
  if (record?.event.id !== eventId) throw new Refusal('not-found')
  const { hostId } = record.registration
  if (!worksAtDesk(actor, eventId)) mayManage(actor, hostId)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(refuse('already-cancelled', isCancelled(registrationId))),
    draft
      .update(registrations)
      .set({ checkInCode: deps.ids.code(), changedAt: now })
      .where(eq(registrations.id, registrationId)),
    note(draft, actor, { hostId, eventId, at: now, verb: 'code.reissued', about: registrationId }),
  ])
}
