import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { takenHooks } from '../../db/schema/letters.ts'
import type { Instant } from '../../lib/dates.ts'

/** A message of the carrier whose seal was found genuine; `at` is when it happened. */
export type CarrierHook = { id: string; type: string; at: Instant; data: Record<string, unknown> }

/** The condition under which a message has not been taken before. */
export function isNews({ id }: CarrierHook): SQL {
  return sql`not exists (select 1 from taken_hooks where id = ${id})`
}

/** The last statement of a batch that takes a message: the carrier repeats itself, and a repeat must find nothing to do. */
export function markTaken(draft: Draft, { id }: CarrierHook, now: Instant): Statement {
  return draft.insert(takenHooks).values({ id, takenAt: now }).onConflictDoNothing()
}
