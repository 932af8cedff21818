import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { mayManage, worksAtDesk } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
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
    draft.run(
      refuse(
        'already-cancelled',
        sql`exists (select 1 from registrations where id = ${registrationId} and cancelled_at is not null)`,
      ),
    ),
    draft.run(
      sql`update registrations set check_in_code = ${deps.ids.code()}, changed_at = ${now} where id = ${registrationId}`,
    ),
    note(draft, actor, { hostId, eventId, at: now, verb: 'code.reissued', about: registrationId }),
  ])
}
