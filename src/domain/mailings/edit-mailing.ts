import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { MailingInput } from './mailing-input.ts'
import { noteMailing } from './note-mailing.ts'
import { readMailing } from './read-mailing.ts'

/** Changes a draft. Throws Refusal `not-found`, `under-way` (it is no draft any more). */
export async function editMailing(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, mailing }: { eventId: string; id: string; mailing: MailingInput },
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  await readMailing(deps, { eventId, id })
  const now = deps.clock.now()
  const isDraft = sql`id = ${id} and state = 'draft'`
  const { state } = await deps.store.write(
    (draft) => [
      noteMailing(draft, actor, { verb: 'mailing.edited', where: isDraft, now }),
      draft
        .update(mailings)
        .set({ ...mailing, changedAt: now })
        .where(isDraft),
    ],
    {
      select: sql`select json_object('state', state) from mailings where id = ${id}`,
      shape: z.object({ state: z.string() }),
    },
  )
  if (state !== 'draft') throw new Refusal('under-way')
}
