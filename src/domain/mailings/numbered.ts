import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { mailings } from '../../db/schema/mailings.ts'

/** The statement that adds a mailing with the next number of its event, unless it is there already. */
export function numbered(draft: Draft, mailing: Omit<typeof mailings.$inferInsert, 'number'>): Statement {
  const number = sql<number>`(select coalesce(max(m.number), 0) + 1 from mailings m where m.event_id = ${mailing.eventId})`
  return draft
    .insert(mailings)
    .values({ ...mailing, number: number as unknown as number })
    .onConflictDoNothing()
}
