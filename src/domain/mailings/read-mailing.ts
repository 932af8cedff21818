import { and, eq } from 'drizzle-orm'
import { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { type MailingFilter, storedFilter } from './mailing-filter.ts'

export type Mailing = Omit<typeof mailings.$inferSelect, 'filter'> & { filter: MailingFilter }

/** A mailing of an event. Throws Refusal `not-found`. */
export async function readMailing(
  { store }: Pick<Deps, 'store'>,
  { eventId, id }: { eventId: string; id: string },
): Promise<Mailing> {
  const [row] = await store.read
    .select()
    .from(mailings)
    .where(and(eq(mailings.id, id), eq(mailings.eventId, eventId)))
  if (!row) throw new Refusal('not-found')
  return { ...row, filter: storedFilter(row.filter) }
}
