import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { deskNotes } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { mayManage, worksAtDesk } from '../access/may-manage.ts'
import { note as auditNote } from '../audit/note.ts'
import { line } from '../events/input-parts.ts'
import { readRegistration } from '../registrations/reading/read-registration.ts'

/** One line; what it says of health or faith is data of Art. 9 GDPR, so it says what to do and not why. */
export const deskNoteInput = line(200)

/**
 * What the desks of the event say when somebody comes; empty takes it away. The trail says that there was a note, not which.
 * Throws Refusal `not-found`, `forbidden`, `invalid` (too long).
 */
export async function setDeskNote(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, registrationId, note }: { eventId: string; registrationId: string; note: string },
): Promise<void> {
  const record = await readRegistration(deps, registrationId)
  if (record?.event.id !== eventId) throw new Refusal('not-found')
  const { hostId } = record.registration
  if (!worksAtDesk(actor, eventId)) mayManage(actor, hostId)
  const text = parsed(note)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    text === ''
      ? draft.delete(deskNotes).where(eq(deskNotes.registrationId, registrationId))
      : draft.run(sql`insert into desk_notes (registration_id, host_id, event_id, note, changed_at)
          select id, host_id, event_id, ${text}, ${now} from registrations where id = ${registrationId}
          on conflict (registration_id) do update set note = excluded.note, changed_at = excluded.changed_at`),
    auditNote(draft, actor, { hostId, eventId, at: now, verb: 'desk-note.set', about: registrationId }),
  ])
}

function parsed(note: string): string {
  const { data, error } = deskNoteInput.safeParse(note)
  if (error) throw new Refusal('invalid', { cause: z.prettifyError(error) })
  return data
}
