import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { letterStates } from '../../db/schema/letters.ts'
import type { Instant } from '../../lib/dates.ts'
import type { SendOutcome } from '../../ports/mailer.ts'

/** What the history of a letter knows: how attempts ended, what the carrier told later, what the office did. */
export type LetterEvent =
  | Exclude<SendOutcome['as'], 'never'>
  | Exclude<(typeof letterStates)[number], 'waiting'>
  | 'delayed'
  | 'retried'
  | 'sent-again'
  | 'settled'
  | 'clock-was-ahead'

/** The statement that writes into the history of the letters of whom the condition is given; write it before the change. */
export function recordEvent(
  draft: Draft,
  { where, at, what, problem }: { where: SQL | undefined; at: Instant; what: LetterEvent; problem: string | null },
): Statement {
  return draft.run(sql`insert into letter_events (host_id, letter_id, at, what, problem)
    select letters.host_id, letters.id, ${at}, ${what}, ${problem} from letters where ${where}`)
}
