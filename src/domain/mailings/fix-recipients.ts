import { sql } from 'drizzle-orm'
import type { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { storedFilter } from './mailing-filter.ts'
import { noteMailing } from './note-mailing.ts'
import { recipients } from './recipients.ts'

const actor: Actor = { as: 'system', job: 'write-mailings' }

/**
 * The end of a hold: whoever the filter finds at this moment gets the mailing, and nobody else. It is one batch, so that a
 * mailing that is stopped at the same moment has no recipients, and one that is not has them all.
 */
export async function fixRecipients(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id, eventId, filter, toContacts }: typeof mailings.$inferSelect,
): Promise<void> {
  const now = clock.now()
  const isDue = sql`id = ${id} and state = 'held' and leaves_at <= ${now}`
  await store.write((draft) => [
    draft.run(sql`insert into mailing_recipients (host_id, mailing_id, about, contact, state)
      select host_id, ${id}, about, contact, state from (${recipients({ eventId, filter: storedFilter(filter), toContacts })})
      where exists (select 1 from mailings where ${isDue}) on conflict do nothing`),
    noteMailing(draft, actor, { verb: 'mailing.started', where: isDue, now }),
    draft.run(sql`update mailings set state = 'sending', started_at = ${now} where ${isDue}`),
  ])
}
