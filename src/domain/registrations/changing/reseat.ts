import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { Refusal } from '../../../lib/refusal.ts'

/**
 * The statements that lay the needs of one attendance anew, after something that quotas ask has changed in its row, and then
 * promote whoever waits. A seat is kept, or the batch is undone (`seats-taken`). Who was seated beyond a limit
 * stays beyond it.
 */
export function reseat(
  draft: Draft,
  ids: Pick<Deps['ids'], 'next'>,
  { id, now }: { id: string; now: Instant },
): Statement[] {
  const newIds = JSON.stringify({ organisation: ids.next(), land: ids.next() })
  return [
    draft.run(sql`delete from needs
      where registration_id = ${id} and claim_id = (select claim_id from registrations where id = ${id})`),
    draft.run(sql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
      select json_extract(${newIds}, '$.' || u.scope), s.host_id, s.event_id, s.scope, s.key, u.size, ${now}
      from seats_wanted s cross join quota_rules u on u.event_id = s.event_id and u.scope = s.scope
      where s.registration_id = ${id} on conflict do nothing`),
    draft.run(sql`insert into needs (host_id, claim_id, registration_id, quota_id)
      select s.host_id, s.claim_id, s.registration_id, q.id
      from seats_wanted s cross join claims c on c.id = s.claim_id
        cross join quotas q on q.event_id = s.event_id and q.scope = s.scope and q.key = s.key
      where s.registration_id = ${id} and (not c.over_capacity or q.size is null or q.taken < q.size)`),
    ...runPromotions(draft, { eventId: sql`(select event_id from registrations where id = ${id})`, now }),
  ]
}

/** Whoever waits and fits now is promoted, in order of rank. */
export function runPromotions(
  draft: Draft,
  { eventId, now }: { eventId: ReturnType<typeof sql> | string; now: Instant },
): Statement[] {
  return [draft.run(sql`insert into promotion_runs (event_id, at) values (${eventId}, ${now})`)]
}

/** Says `full` where a change asks for a seat that is not there. */
export async function keepingSeats<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal && error.code === 'seats-taken') throw new Refusal('full', { cause: error })
    throw error
  }
}
