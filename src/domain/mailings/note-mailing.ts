import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'

/** The statement that notes what becomes of the mailings of which only the condition is given; write it before the change. */
export function noteMailing(
  draft: Draft,
  actor: Actor,
  { verb, where, now }: { verb: Extract<AuditVerb, `mailing.${string}`>; where: SQL; now: Instant },
): Statement {
  return draft.run(noteRows(actor, { at: now, verb, rows: sql`mailings where ${where}` }))
}
