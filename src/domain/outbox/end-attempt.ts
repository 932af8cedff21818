import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Mailer, SendOutcome } from '../../ports/mailer.ts'
import { afterAttempt, unknownEnd } from './after-attempt.ts'
import { noteCarrier } from './carrier-back-off.ts'
import { inHand } from './hold-lease.ts'
import { recordEvent } from './record-event.ts'
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
  const problem = outcome.as === 'sent' ? null : outcome.problem
  const what = outcome.as === 'never' ? 'failed' : outcome.as
  await deps.store.write((draft) => [
    recordEvent(draft, { where: outcome.as === 'sent' ? notDecided(letter) : mine, at: now, what, problem }),
    ...(outcome.as === 'sent' ? keepThatItLeft(draft, letter, { mailer, carrierId: outcome.carrierId, now }) : []),
    ...(outcome.as === 'bounced' ? [suppress(draft, { where: mine, reason: 'bounced', now })] : []),
    ...(outcome.as === 'sent' ? [] : [endAsLeft(draft, letter, { mailer, perhapsAgain: outcome.as === 'unknown' })]),
    letGo(draft, mine, afterAttempt(outcome, letter, mailer, now)),
    noteCarrier(draft, deps.config.carrier, outcome, now),
  ])
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
