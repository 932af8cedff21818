import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import type { Instant } from '../../../lib/dates.ts'

/**
 * The statements that cancel registrations `r` under a condition. Of several who leave one claim, all seats are given back
 * before the first of them triggers a promotion.
 */
export function leave(draft: Draft, { where, now }: { where: SQL; now: Instant }): Statement[] {
  return [
    draft.run(sql`delete from needs where (claim_id, registration_id) in (select r.claim_id, r.id from registrations r
      where ${where} and exists (select 1 from registrations o where o.claim_id = r.claim_id and o.id <> r.id and o.cancelled_at is null))`),
    draft.run(sql`update registrations as r set cancelled_at = ${now}, changed_at = ${now} where ${where}`),
  ]
}
