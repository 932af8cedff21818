import { sql } from 'drizzle-orm'
import { replies } from '../../db/schema/replies.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { periods } from './periods.ts'

/** Erases the mails in which replies came, and what nobody could assign to a registration. */
export async function forgetReplies({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const old = sql`received_at < ${clock.now() - periods.replyDays * day}`
  await store.write((draft) => [
    draft.delete(replies).where(sql`event_id is null and ${old}`),
    draft.update(replies).set({ body: '', raw: '' }).where(sql`(raw <> '' or body <> '') and ${old}`),
  ])
}
