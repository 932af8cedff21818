import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { editMailing } from './edit-mailing.ts'
import type { MailingInput } from './mailing-input.ts'
import { noteMailing } from './note-mailing.ts'
import { numbered } from './numbered.ts'

/**
 * Begins a mailing as a draft and returns its id. The form brings its submission: sent twice, or sent again with other words,
 * it is one mailing. Throws Refusal `not-found`, `closed` (the event is forgotten), `under-way` (a repeat came too late).
 */
export async function createMailing(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, submission, mailing }: { eventId: string; submission: string; mailing: MailingInput },
): Promise<string> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  const id = deps.ids.next()
  const now = deps.clock.now()
  const kept = await deps.store.write(
    (draft) => [
      numbered(draft, { id, hostId, eventId, submission, ...mailing, changedAt: now }),
      noteMailing(draft, actor, { verb: 'mailing.created', where: sql`id = ${id}`, now }),
    ],
    {
      select: sql`select json_object('id', id) from mailings where event_id = ${eventId} and submission = ${submission}`,
      shape: z.object({ id: z.string() }),
    },
  )
  if (kept.id !== id) await editMailing(deps, actor, { eventId, id: kept.id, mailing })
  return kept.id
}
