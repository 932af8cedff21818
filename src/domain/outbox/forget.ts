import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/** Erases addresses and bodies of an event's letters; what still waited is dropped, since it has nobody to go to. */
export function forgetLettersOfEvent(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`update letters set address = '', payload = null, facts = null, state = iif(state = 'waiting', 'dropped', state)
      where event_id = ${eventId}`),
  ]
}
