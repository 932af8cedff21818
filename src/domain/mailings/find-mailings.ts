import { desc, eq, sql } from 'drizzle-orm'
import { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'

/** The mailings of an event, the newest first, each with how many letters it was. */
export function findMailings({ store }: Pick<Deps, 'store'>, eventId: string) {
  return store.read
    .select({
      id: mailings.id,
      number: mailings.number,
      subject: mailings.subject,
      state: mailings.state,
      leavesAt: mailings.leavesAt,
      startedAt: mailings.startedAt,
      endedAt: mailings.endedAt,
      changedAt: mailings.changedAt,
      reminderId: mailings.reminderId,
      letters: sql<number>`(select count(*) from letters l where l.mailing_id = mailings.id)`,
    })
    .from(mailings)
    .where(eq(mailings.eventId, eventId))
    .orderBy(desc(mailings.number))
    .execute()
}

export type FoundMailing = Awaited<ReturnType<typeof findMailings>>[number]
