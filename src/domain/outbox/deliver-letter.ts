import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { passing } from '../../lib/passing.ts'
import type { Mailer, SendOutcome } from '../../ports/mailer.ts'
import { givenUp, mayRepeat, mostAttempts, unfinished, unknownEnd } from './after-attempt.ts'
import { endAsLeft, endAttempt, endKnown, endUnsent, letGo, putBack } from './end-attempt.ts'
import { holdLease, inHand } from './hold-lease.ts'
import { mailHeaders } from './mail-headers.ts'
import { type MarkedLetter, markingKeys, withTokens } from './marked-tokens.ts'
import { recordEvent } from './record-event.ts'
import type { Rendered, Renderers } from './renderer.ts'
import type { Leased } from './take-lease.ts'
import { withFiles } from './with-files.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'config' | 'log' | 'closing'>

/**
 * Renders a leased letter, and sends it once the carrier has a line free; what becomes of it is written under the lease. From
 * the moment the envelope goes its end is unknown: whoever dies there leaves a row that says so.
 */
export async function deliverLetter(
  deps: Uses,
  mailer: Mailer,
  renderers: Renderers,
  letter: Leased,
): Promise<SendOutcome['as'] | 'ended'> {
  const lease = holdLease(deps, letter)
  try {
    const outcome = await attempt(deps, mailer, renderers, letter)
    if (outcome === 'ended') return outcome
    if (outcome.as !== 'sent') deps.log.error('letter not sent', { kind: letter.kind, problem: outcome.problem })
    await endAttempt(deps, mailer, letter, outcome)
    return outcome.as
  } finally {
    lease.letGo()
  }
}

/** A letter that cannot be rendered is put off like one that cannot be sent: it must not keep the others back. */
async function attempt(
  deps: Uses,
  mailer: Mailer,
  renderers: Renderers,
  letter: Leased,
): Promise<SendOutcome | 'ended'> {
  const now = deps.clock.now()
  if (letter.sentAt !== null) return ended(endKnown(deps, mailer, letter))
  if (!mayRepeat(letter, mailer.keyHeldMs, now)) return ended(endUnsent(deps, letter, givenUp(unknownEnd, now)))
  if (letter.attempts > mostAttempts)
    return ended(endUnsent(deps, letter, givenUp(letter.unknownEnds > 0 ? unknownEnd : unfinished, now)))
  let bytes: Bytes | undefined = letter.payload === null ? undefined : { payload: letter.payload }
  try {
    bytes ??= await rendered(deps, renderers, letter)
  } catch (error) {
    deps.log.fault('letter not rendered', error, { kind: letter.kind })
    return { as: 'later', problem: 'not-rendered' }
  }
  if (!bytes) return ended(endUnsent(deps, letter, { state: 'dropped', stateAt: now, problem: null }))
  const complete = await withFiles(deps, letter.hostId, await withTokens(deps.keys, JSON.parse(bytes.payload)))
  if (!complete) return { as: 'later', problem: 'file-gone' }
  await sleepUntil(deps, letter.leavesAt)
  const key = `${letter.about}/${letter.kind}/${letter.revision}`
  const outcome = await mailer.send(complete, key, () => begin(deps, mailer, letter, bytes))
  return outcome.as === 'withheld' ? 'ended' : outcome
}

async function ended(writing: Promise<void>): Promise<'ended'> {
  await writing
  return 'ended'
}

type Bytes = { payload: string; noted?: Rendered['noted'] }

/** Undefined if there is nothing to write about any more. */
async function rendered(deps: Uses, renderers: Renderers, letter: Leased): Promise<Bytes | undefined> {
  const render = renderers[letter.kind]
  if (!render) throw new Error(`Nobody renders letters of the kind ${letter.kind}.`)
  const { keys, tokens } = markingKeys(deps)
  const result = await render({ ...deps, keys }, letter)
  if (!result) return undefined
  const { noted, ...kept } = result
  const { messageId, headers } = await mailHeaders(deps, letter, kept.from.address)
  const whole = { ...kept, messageId, headers: { ...headers, ...kept.headers }, tokens } satisfies MarkedLetter
  return { payload: JSON.stringify(whole), ...(noted && { noted }) }
}

/**
 * Keeps the bytes of a letter, which every retry repeats, and counts the attempt. False: it is not in hand any more, it has
 * left by another's hand, its address is dead, or the process stops.
 */
async function begin(deps: Uses, mailer: Mailer, letter: Leased, { payload, noted }: Bytes): Promise<boolean> {
  if (deps.closing.aborted) {
    await putBack(deps, letter)
    return false
  }
  const now = deps.clock.now()
  const mine = inHand(letter)
  const suppressed = sql`${mine} and event_id is not null and exists (select 1 from suppressions s
    where s.host_id = letters.host_id and s.address = lower(letters.address))`
  const { begun } = await deps.store.write(
    (draft) => [
      endAsLeft(draft, letter, { mailer, perhapsAgain: false }),
      recordEvent(draft, { where: suppressed, at: now, what: 'suppressed', problem: null }),
      letGo(draft, suppressed, { state: 'suppressed', stateAt: now, attempts: letter.attempts - 1 }),
      draft
        .update(letters)
        .set({
          payload,
          firstAttemptAt: sql`coalesce(first_attempt_at, ${now})`,
          unknownEnds: sql`unknown_ends + 1`,
        })
        .where(mine),
      ...(noted?.(draft, sql`exists (select 1 from letters where ${mine})`) ?? []),
    ],
    {
      select: sql`select json_object('begun', exists (select 1 from letters where ${mine}))`,
      shape: z.object({ begun: z.number() }),
    },
  )
  return begun === 1
}

/** The carrier's rate is kept by sleeping, not by asking again and again. */
function sleepUntil({ clock }: Pick<Uses, 'clock'>, at: Instant): Promise<void> {
  const ms = at - clock.now()
  return ms > 0 ? passing(ms) : Promise.resolve()
}
