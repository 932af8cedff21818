import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/**
 * Erases addresses and bodies of an event's letters, and the suppressions that they brought; what still waited is dropped, and
 * what did not arrive is settled, since there is nobody left to write to.
 */
export function forgetLettersOfEvent(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`delete from suppressions where letter_id in (select id from letters where event_id = ${eventId})`),
    draft.run(sql`update letters set address = '', payload = null, facts = null, state = iif(state = 'waiting', 'dropped', state),
      settled_at = coalesce(settled_at, state_at, written_at) where event_id = ${eventId}`),
  ]
}
