import { eq, type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { carriers, letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { runOf } from '../../lib/carrier-answers.ts'
import { type Instant, minute } from '../../lib/dates.ts'
import type { Mailer, SendOutcome } from '../../ports/mailer.ts'
import { afterAttempt, unknownEnd } from './after-attempt.ts'
import { backOffAfter, noteCarrier } from './carrier-back-off.ts'
import { tellThatCarrierRefuses } from './carrier-letter.ts'
import { inHand } from './hold-lease.ts'
import { recordEvent } from './record-event.ts'
import { judgeRefusal, noteRefusal, putBackRun, runSoFar } from './refusal-run.ts'
import { suppress } from './suppress.ts'
import type { Leased } from './take-lease.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'config'>

/**
 * Writes what became of an attempt, under the lease. Whoever has lost it decides nothing; that a letter certainly left is kept
 * all the same, so that it is not sent again unmarked.
 */
export async function endAttempt(deps: Uses, mailer: Mailer, letter: Leased, outcome: SendOutcome): Promise<void> {
  const now = deps.clock.now()
  const mine = inHand(letter)
  const name = deps.config.carrier
  if (outcome.as === 'sent')
    return deps.store.write((draft) => [
      recordEvent(draft, { where: notDecided(letter), at: now, what: 'sent', problem: null }),
      ...keepThatItLeft(draft, letter, { mailer, carrierId: outcome.carrierId, now }),
      letGo(draft, mine, afterAttempt(outcome, letter, mailer, now)),
      noteCarrier(draft, name, outcome, { now, toStaff: letter.eventId === null }),
    ])
  const { problem } = outcome
  const { whose, end, restMs } = await whoseRefusal(deps, letter, outcome)
  const dueAt = now + restMs
  await deps.store.write((draft) => [
    recordEvent(draft, { where: mine, at: now, what: end.as === 'never' ? 'failed' : end.as, problem }),
    ...(end.as === 'bounced' ? [suppress(draft, { where: mine, reason: 'bounced', now })] : []),
    ...(whose === 'letter' ? [noteRefusal(draft, { where: mine, problem, name, letterId: letter.id })] : []),
    ...(whose === 'carrier'
      ? [
          ...putBackRun(draft, { problem, name, now, dueAt }),
          tellThatCarrierRefuses(draft, { where: mine, problem, now }),
        ]
      : []),
    endAsLeft(draft, letter, { mailer, perhapsAgain: end.as === 'unknown' }),
    letGo(draft, mine, {
      ...afterAttempt(end, letter, mailer, now),
      // Behind those that were not refused yet: one of them tries the carrier after its rest.
      ...(whose === 'carrier' && { stateAt: now, dueAt }),
    }),
    noteCarrier(draft, name, end, { now, toStaff: false }),
  ])
}

type Failed = Exclude<SendOutcome, { as: 'sent' }>
type Found = { whose?: ReturnType<typeof judgeRefusal>; end: Failed; restMs: number }

/** A refusal of one letter is looked at beside those before it: what the carrier does to everybody is no letter's fault. */
async function whoseRefusal({ store, config }: Uses, letter: Leased, outcome: Failed): Promise<Found> {
  const { problem } = outcome
  if (outcome.as === 'back-off' || outcome.as === 'unknown' || runOf(problem) === undefined)
    return { end: outcome, restMs: 0 }
  const [seen] = await store.read
    .select(runSoFar(problem, letter.id))
    .from(carriers)
    .where(eq(carriers.name, config.carrier))
  const carrier = seen ?? { problem: null, faults: 0, tookAt: null, people: 1 }
  const whose = judgeRefusal(outcome, letter, carrier, carrier.people)
  const ends = { carrier: 'back-off', 'put-off': 'later', own: undefined, letter: undefined } as const
  const as = ends[whose]
  return { whose, end: as ? { as, problem } : outcome, restMs: backOffAfter(carrier.faults) + minute }
}

export type End = { state: 'dropped' | 'given-up'; stateAt: Instant; problem: string | null }

/** A letter that is not sent at all, and never will be. */
export async function endUnsent({ store }: Pick<Deps, 'store'>, letter: Leased, end: End): Promise<void> {
  await store.write((draft) => [
    recordEvent(draft, { where: inHand(letter), at: end.stateAt, what: end.state, problem: end.problem }),
    letGo(draft, inHand(letter), end),
  ])
}

/** A letter of which another sender has found out since that it left. */
export async function endKnown({ store }: Pick<Deps, 'store'>, mailer: Mailer, letter: Leased): Promise<void> {
  await store.write((draft) => [endAsLeft(draft, letter, { mailer, perhapsAgain: false })])
}

/** A stopping process gives back what has not begun: nothing was tried. */
export async function putBack({ store, clock }: Pick<Deps, 'store' | 'clock'>, letter: Leased): Promise<void> {
  const columns = { attempts: letter.attempts - 1, dueAt: clock.now() }
  await store.write((draft) => [letGo(draft, inHand(letter), columns)])
}

export function letGo(draft: Draft, where: SQL, columns: Partial<typeof letters.$inferInsert>): Statement {
  return draft
    .update(letters)
    .set({ lease: null, leasedUntil: 0, ...columns })
    .where(where)
}

/**
 * Ends a letter of which another sender is sure that it left. It may have arrived twice if another attempt began that nobody
 * can be sure of.
 */
export function endAsLeft(
  draft: Draft,
  letter: Leased,
  { mailer, perhapsAgain }: { mailer: Pick<Mailer, 'keyHeldMs'>; perhapsAgain: boolean },
): Statement {
  const twice = mailer.keyHeldMs > 0 ? sql`0` : perhapsAgain ? sql`1` : sql`${letter.unknownEnds} > 1`
  return draft.run(sql`update letters set state = 'sent', state_at = sent_at, problem = null, lease = null, leased_until = 0,
    possibly_twice = ${twice} where ${inHand(letter)} and sent_at is not null`)
}

/** In hand, in another's hand by now, waiting for the next, or given up only because nobody knew. */
function notDecided({ id }: Leased): SQL {
  return sql`letters.id = ${id} and (letters.state = 'waiting' or letters.state = 'given-up' and letters.problem = ${unknownEnd})`
}

function keepThatItLeft(
  draft: Draft,
  letter: Leased,
  { mailer, carrierId, now }: { mailer: Mailer; carrierId: string; now: Instant },
): Statement[] {
  const others = sql`${notDecided(letter)} and letters.lease is not ${letter.lease}`
  return [
    draft.run(sql`update letters set sent_at = coalesce(sent_at, ${now}), carrier_id = coalesce(carrier_id, ${carrierId})
      where ${others}`),
    // Given up because of another attempt that nobody knows the end of: that one may have arrived, too.
    draft.run(sql`update letters set state = 'sent', state_at = ${now}, problem = null,
      possibly_twice = ${mailer.keyHeldMs === 0 ? sql`unknown_ends > 1` : sql`0`} where ${others} and state = 'given-up'`),
  ]
}
