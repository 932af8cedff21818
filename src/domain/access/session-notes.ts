import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Instant } from '../../lib/dates.ts'

type Noted = { at: Instant; verb: 'office.entered' | 'office.left'; which: SQL }

/** One note for each session as it stands, and each host that somebody works for. It selects from the rows: whoever comes second notes nothing. */
export function noteOfSessions(draft: Draft, { at, verb, which }: Noted): Statement {
  return draft.run(sql`insert into audit_notes (host_id, at, actor, actor_id, verb, about, fields)
    select m.host_id, ${at}, 'staff', s.user_id, ${verb}, s.id, '[]'
    from (select id, user_id from session where ${which}) s join members m on m.user_id = s.user_id`)
}
