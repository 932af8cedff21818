import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { noteMailing } from './note-mailing.ts'
import { readMailing } from './read-mailing.ts'

/**
 * Removes a draft; anything else stays. What a reminder made is kept as stopped, or the reminder would make it again.
 * Throws Refusal `not-found`.
 */
export async function removeMailing(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  await readMailing(deps, { eventId, id })
  const now = deps.clock.now()
  const isDraft = sql`id = ${id} and state = 'draft'`
  await deps.store.write((draft) => [
    noteMailing(draft, actor, { verb: 'mailing.removed', where: isDraft, now }),
    // Left behind where it was stopped while its recipients were being fixed.
    draft.run(sql`delete from mailing_recipients where mailing_id in (select id from mailings where ${isDraft})`),
    draft.run(sql`delete from mailings where ${isDraft} and reminder_id is null`),
    draft.run(sql`update mailings set state = 'stopped', ended_at = ${now}, changed_at = ${now} where ${isDraft}`),
  ])
}
