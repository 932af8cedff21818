import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { carriers, letters } from '../../db/schema/letters.ts'
import { runOf } from '../../lib/carrier-answers.ts'
import type { Instant } from '../../lib/dates.ts'
import type { SendOutcome } from '../../ports/mailer.ts'
import { pauses } from './after-attempt.ts'
import type { LetterRow } from './renderer.ts'

/** So many people refused alike, one after the other, and it is the carrier that refuses. */
const enough = 3

type Refused = Extract<SendOutcome, { as: 'never' | 'bounced' | 'later' }>
type Carrier = Pick<typeof carriers.$inferSelect, 'problem' | 'faults' | 'tookAt'>
type Letter = Pick<LetterRow, 'attempts' | 'problem' | 'stateAt'>

/**
 * Whose fault a refusal is. letter: this letter's, as it was answered, as long as not more are refused alike · own: this letter's,
 * for certain · carrier: it refuses everybody, so it rests and nothing is given up · put-off: this one was refused among many,
 * and the carrier took others since; it has its attempts like any other.
 * `people`: how many have been refused alike since it last took a letter, this one included.
 */
export function judgeRefusal(
  { as, problem }: Refused,
  letter: Letter,
  carrier: Carrier,
  people: number,
): 'own' | 'letter' | 'carrier' | 'put-off' {
  if (runOf(problem) === undefined) return 'own'
  if (carrier.faults > 0 && carrier.problem === problem) return 'carrier'
  const mayPass = pauses[letter.attempts - 1] !== undefined
  const wasPutBack = letter.problem === problem && letter.stateAt !== null && (carrier.tookAt ?? 0) > letter.stateAt
  if (wasPutBack) return as === 'never' && mayPass ? 'put-off' : 'own'
  if (people < enough || (as === 'later' && mayPass)) return 'letter'
  return 'carrier'
}

/** What is known of the carrier, to be read from its row: its faults, and how many people it has refused with this problem in a row, this letter's included. */
export function runSoFar(problem: string, letterId: number) {
  const whose = runOf(problem) === 'domains' ? sql`substr(l.address, instr(l.address, '@'))` : sql`l.address`
  return {
    ...{ problem: carriers.problem, faults: carriers.faults, tookAt: carriers.tookAt },
    people: sql<number>`(select count(distinct lower(${whose})) from letters l where l.address <> '' and (l.id = ${letterId}
      or ${carriers.refusal} = ${problem} and l.id in (select value from json_each(${carriers.refused}))))`,
  }
}

/** Remembers a refusal, a hundred letters at most. */
export function noteRefusal(
  draft: Draft,
  { where, problem, name, letterId }: { where: SQL; problem: string; name: string; letterId: number },
): Statement {
  return draft.run(sql`insert into carriers (name, refusal, refused)
    select ${name}, ${problem}, json_array(${letterId}) from letters where ${where}
    on conflict (name) do update set refusal = ${problem}, refused = case
      when refusal is not ${problem} then json_array(${letterId})
      when json_array_length(refused) >= 100 or exists (select 1 from json_each(refused) r where r.value = ${letterId}) then refused
      else json_insert(refused, '$[#]', ${letterId}) end`)
}

/** Lets the letters that were refused alike wait again, their addresses be written to, and counts none of the attempts. */
export function putBackRun(
  draft: Draft,
  { problem, name, now, dueAt }: { problem: string; name: string; now: Instant; dueAt: Instant },
): Statement[] {
  const theirs = sql`id in (select r.value from carriers c, json_each(c.refused) r
    where c.name = ${name} and c.refusal = ${problem}) and problem = ${problem}
    and state in ('failed', 'bounced', 'given-up') and settled_at is null`
  return [
    draft.run(sql`delete from suppressions where reason = 'bounced'
      and letter_id in (select id from letters where ${theirs})`),
    draft
      .update(letters)
      .set({ state: 'waiting', stateAt: now, dueAt, attempts: sql`max(attempts - 1, 0)` })
      .where(theirs),
    draft.run(sql`update carriers set refused = '[]' where name = ${name} and refusal = ${problem}`),
  ]
}
