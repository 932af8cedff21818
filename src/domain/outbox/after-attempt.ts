import { hour, type Instant, minute } from '../../lib/dates.ts'
import type { Mailer, SendOutcome } from '../../ports/mailer.ts'
import type { LetterRow } from './renderer.ts'

/** Pauses before the second, third … attempt; after the last one a letter is given up and shown to the office. */
export const pauses = [
  minute,
  5 * minute,
  15 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
]

/** How far the clocks of two senders may differ. */
const tolerance = 2 * minute

/** So many attempts a letter has at most; a further one means that whoever tried it did not live to tell. */
export const mostAttempts = pauses.length + 1

/** What an attempt knows of the letter; `attempts` counts the one that just ended, the unknown ends do not. */
export type Attempted = Pick<LetterRow, 'attempts' | 'unknownEnds' | 'firstAttemptAt'>

/** The problem of a letter that may have arrived and may not be repeated: the office decides. */
export const unknownEnd = 'unknown-end'

/** The problem of a letter over which sender after sender died before it left. */
export const unfinished = 'unfinished'

/** What an attempt makes of a letter, as columns. Only an unknown end leaves the attempt counted as one that may have arrived. */
export function afterAttempt(
  outcome: SendOutcome,
  letter: Attempted,
  { keyHeldMs }: Pick<Mailer, 'keyHeldMs'>,
  now: Instant,
) {
  const { attempts, unknownEnds, firstAttemptAt } = letter
  const known = { unknownEnds, firstAttemptAt }
  const { problem } = outcome.as === 'sent' ? { problem: null } : outcome
  const pause = pauses[attempts - 1]
  switch (outcome.as) {
    case 'sent': {
      const possiblyTwice = keyHeldMs === 0 && unknownEnds > 0
      const { carrierId } = outcome
      return { ...known, state: 'sent' as const, stateAt: now, sentAt: now, carrierId, problem, possiblyTwice }
    }
    case 'bounced':
      return { ...known, state: 'bounced' as const, stateAt: now, problem }
    case 'never':
      return { ...known, state: 'failed' as const, stateAt: now, problem }
    case 'back-off':
      // The next to try the carrier is another letter: should this one be the fault, the others must not wait for it.
      return { ...known, attempts: attempts - 1, dueAt: now, problem }
    case 'later':
      return pause === undefined ? { ...known, ...givenUp(problem, now) } : { ...known, dueAt: now + pause, problem }
    case 'unknown': {
      const next = { attempts, unknownEnds: unknownEnds + 1, firstAttemptAt: firstAttemptAt ?? now }
      const dueAt = now + (pause ?? 0)
      return mayRepeat(next, keyHeldMs, dueAt) ? { dueAt, problem } : givenUp(unknownEnd, now)
    }
  }
}

/**
 * Whether a letter may be sent at an instant. Where nobody knows the end of an attempt it is repeated only as long as the
 * carrier recognises the repeat, and once where it never does.
 */
export function mayRepeat({ unknownEnds, firstAttemptAt }: Attempted, keyHeldMs: number, at: Instant): boolean {
  if (unknownEnds === 0) return true
  if (keyHeldMs === 0) return unknownEnds < 2
  const since = at - (firstAttemptAt ?? at)
  // After a clock that was ahead nobody knows how long ago it was.
  return since < keyHeldMs && (since >= -tolerance || keyHeldMs === Number.POSITIVE_INFINITY)
}

export function givenUp(problem: string | null, now: Instant) {
  return { state: 'given-up' as const, stateAt: now, problem }
}
