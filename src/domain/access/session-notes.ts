import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'

type Noted = { at: Instant; verb: 'office.entered' | 'office.left'; which: SQL }

/** One note for each session as it stands, and each host that somebody works for. It selects from the rows: whoever comes second notes nothing. */
export function noteOfSessions(draft: Draft, { at, verb, which }: Noted): Statement {
  return draft.run(
    noteRows(
      { as: 'staff', userId: sql`s.user_id` },
      {
        ...{ at, verb, hostId: sql`m.host_id`, eventId: sql`null`, about: sql`s.id` },
        rows: sql`(select id, user_id from session where ${which}) s join members m on m.user_id = s.user_id`,
      },
    ),
  )
}
