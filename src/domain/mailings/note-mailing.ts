import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { who } from '../audit/note.ts'

/** The statement that notes what becomes of the mailings of which only the condition is given; write it before the change. */
export function noteMailing(
  draft: Draft,
  actor: Actor,
  { verb, where, now }: { verb: string | SQL; where: SQL; now: Instant },
): Statement {
  const by = who(actor)
  return draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
    select host_id, event_id, ${now}, ${by.actor}, ${by.actorId}, ${verb}, id, '[]' from mailings where ${where}`)
}
