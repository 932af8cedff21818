import { sql } from 'drizzle-orm'
import { changeRows, deleteRows, type RowsChange } from '../../db/in-slices.ts'

/**
 * Erases addresses and bodies of an event's letters, and the suppressions that they brought; what still waited is dropped, and
 * what did not arrive is settled, since there is nobody left to write to.
 */
export function forgetLettersOfEvent(eventId: string): RowsChange[] {
  return [
    deleteRows('suppressions', sql`letter_id in (select id from letters where event_id = ${eventId})`),
    changeRows(
      'letters',
      sql`event_id = ${eventId}`,
      sql`address = '', payload = null, facts = null, state = iif(state = 'waiting', 'dropped', state),
        settled_at = coalesce(settled_at, state_at, written_at)`,
    ),
  ]
}
