import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/** Erases the hashes of what stood on whose papers. That something was printed, how much and when, stays. */
export function forgetPapers(draft: Draft, eventId: string): Statement[] {
  return [draft.run(sql`delete from printed_papers where event_id = ${eventId}`)]
}
