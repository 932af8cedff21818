import { and, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Draft, Statement } from '../../db/database.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Mailer, SendOutcome } from '../../ports/mailer.ts'
import { afterAttempt, givenUp, mayRepeat, unknownEnd } from './after-attempt.ts'
import { noteCarrier } from './carrier-rest.ts'
import { recordEvent } from './record-event.ts'
import type { KeptLetter, Rendered, Renderers } from './renderer.ts'
import { suppress } from './suppress.ts'
import type { Leased } from './take-lease.ts'
import { withFiles } from './with-files.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'keys' | 'config' | 'log'>

/**
 * Renders a leased letter, keeps its bytes, sends it and marks what became of it. Between keeping and marking its end is
 * unknown: whoever dies there leaves a row that says so.
 */
export async function deliverLetter(
  deps: Needs,
  mailer: Mailer,
  renderers: Renderers,
  letter: Leased,
): Promise<SendOutcome['as'] | 'ended'> {
  const outcome = await attempt(deps, mailer, renderers, letter)
  if (outcome === 'ended') return outcome
  if (outcome.as !== 'sent') deps.log.error('letter not sent', { kind: letter.kind, problem: outcome.problem })
  const now = deps.clock.now()
  const undecided =
    outcome.as === 'sent' ? and(eq(letters.id, letter.id), eq(letters.state, 'waiting')) : inHand(letter)
  const problem = outcome.as === 'sent' ? null : outcome.problem
  await deps.store.write((draft) => [
    recordEvent(draft, { where: undecided, at: now, what: outcome.as === 'never' ? 'failed' : outcome.as, problem }),
    ...(outcome.as === 'bounced' ? [suppress(draft, { where: undecided, reason: 'bounced', now })] : []),
    letGo(draft, undecided, afterAttempt(outcome, letter, mailer, now)),
    noteCarrier(draft, deps.config.carrier, outcome, now),
  ])
  return outcome.as
}

/** A letter that cannot be rendered is put off like one that cannot be sent: it must not keep the others back. */
async function attempt(
  deps: Needs,
  mailer: Mailer,
  renderers: Renderers,
  letter: Leased,
): Promise<SendOutcome | 'ended'> {
  const { clock, store } = deps
  if (!mayRepeat(letter, mailer.keyHeldMs, clock.now())) return end(deps, letter, givenUp(unknownEnd, clock.now()))
  let bytes: Bytes | undefined = letter.payload === null ? undefined : { payload: letter.payload }
  try {
    bytes ??= await rendered(deps, renderers, letter)
  } catch {
    return { as: 'later', problem: 'not-rendered' }
  }
  if (!bytes) return end(deps, letter, { state: 'dropped', stateAt: clock.now(), problem: null })
  await sleepUntil(deps, letter.leavesAt)
  const now = clock.now()
  const begun = await store.write((draft) => begin(draft, letter, bytes, now), {
    // Dropped, forgotten, suppressed or taken over meanwhile: nothing is left to send.
    select: sql`select coalesce((select payload from letters where ${inHand(letter)}), 'null')`,
    shape: z.custom<KeptLetter | null>((value) => typeof value === 'object'),
  })
  if (!begun) return 'ended'
  const complete = await withFiles(deps, letter.hostId, begun)
  if (!complete) return { as: 'later', problem: 'file-gone' }
  return mailer.send(complete, `${letter.about}/${letter.kind}/${letter.revision}`)
}

type Bytes = { payload: string; noted?: Rendered['noted'] }

/** Undefined if there is nothing to write about any more. */
async function rendered(deps: Needs, renderers: Renderers, letter: Leased): Promise<Bytes | undefined> {
  const render = renderers[letter.kind]
  if (!render) throw new Error(`Nobody renders letters of the kind ${letter.kind}.`)
  const result = await render(deps, letter)
  if (!result) return undefined
  const { noted, ...kept } = result
  return { payload: JSON.stringify(kept), ...(noted && { noted }) }
}

/** The bytes of a letter are those of the first sender, whoever sends. A dead address gets nothing. */
function begin(draft: Draft, letter: Leased, { payload, noted }: Bytes, now: Instant): Statement[] {
  const suppressed = sql`${inHand(letter)} and event_id is not null and exists (select 1 from suppressions s
    where s.host_id = letters.host_id and s.address = lower(letters.address))`
  return [
    recordEvent(draft, { where: suppressed, at: now, what: 'suppressed', problem: null }),
    letGo(draft, suppressed, { state: 'suppressed', stateAt: now, attempts: letter.attempts - 1 }),
    draft
      .update(letters)
      .set({
        payload: sql`coalesce(payload, ${payload})`,
        firstAttemptAt: sql`coalesce(first_attempt_at, ${now})`,
        unknownEnds: sql`unknown_ends + 1`,
      })
      .where(inHand(letter)),
    ...(noted?.(draft, sql`exists (select 1 from letters where ${inHand(letter)} and payload = ${payload})`) ?? []),
  ]
}

type End = { state: 'dropped' | 'given-up'; stateAt: Instant; problem: string | null }

/** A letter that is not sent at all, and never will be. */
async function end({ store }: Needs, letter: Leased, columns: End): Promise<'ended'> {
  const { state, stateAt, problem } = columns
  await store.write((draft) => [
    recordEvent(draft, { where: inHand(letter), at: stateAt, what: state, problem }),
    letGo(draft, inHand(letter), columns),
  ])
  return 'ended'
}

function letGo(draft: Draft, where: SQL | undefined, columns: Partial<typeof letters.$inferInsert>): Statement {
  return draft
    .update(letters)
    .set({ lease: null, leasedUntil: 0, ...columns })
    .where(where)
}

/** Whose lease ran out no longer decides about a letter that another sender has in hand. */
function inHand({ id, lease }: Leased): SQL {
  return sql`letters.id = ${id} and letters.state = 'waiting' and letters.lease = ${lease}`
}

/** The carrier's rate is kept by sleeping, not by asking again and again. */
function sleepUntil({ clock }: Pick<Needs, 'clock'>, at: Instant): Promise<void> {
  const ms = at - clock.now()
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}
