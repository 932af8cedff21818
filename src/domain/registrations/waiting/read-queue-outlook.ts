import { sql } from 'drizzle-orm'
import type { events } from '../../../db/schema/events.ts'
import type { Deps } from '../../../deps.ts'
import { type MovesUp, movesUp } from '../../seats/moves-up.ts'

export type QueueOutlook = {
  movesUp: MovesUp
  /** Somebody else waits for a seat. */
  othersWait: boolean
}

/** What becomes of the seat of a claim, or of one of the event without, should it come free now. One query. */
export async function readQueueOutlook(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  event: typeof events.$inferSelect,
  claimId = '',
): Promise<QueueOutlook> {
  const held =
    claimId === ''
      ? sql`q.scope = 'event'`
      : sql`q.id in (select n.quota_id from needs n where n.claim_id = ${claimId})`
  const { others, aims } = await store.read.get<{ others: number; aims: number }>(sql`select
    exists (select 1 from claims where event_id = ${event.id} and state = 'waiting' and after_claim is null and id <> ${claimId}) as others,
    exists (select 1 from quotas q where q.event_id = ${event.id} and q.aim is not null and ${held}) as aims`)
  return { movesUp: movesUp(event, clock.now(), aims === 1), othersWait: others === 1 }
}
