import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { who } from '../audit/note.ts'

/** The statement that notes what somebody does about the letters of which only the condition is given; write it before the change. */
export function noteLetter(
  draft: Draft,
  actor: Actor,
  { verb, where, now }: { verb: string; where: SQL | undefined; now: Instant },
): Statement {
  const by = who(actor)
  return draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select letters.host_id, letters.event_id, ${now}, ${by.actor}, ${by.actorId}, ${verb}, letters.about, '[]'
    from letters where ${where}`)
}
