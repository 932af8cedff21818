import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'

/** The statement that notes what somebody does about the letters of which only the condition is given; write it before the change. */
export function noteLetter(
  draft: Draft,
  actor: Actor,
  { verb, where, now }: { verb: 'letter.retried' | 'letter.settled'; where: SQL | undefined; now: Instant },
): Statement {
  return draft.run(noteRows(actor, { at: now, verb, rows: sql`letters where ${where}`, about: sql`letters.about` }))
}
