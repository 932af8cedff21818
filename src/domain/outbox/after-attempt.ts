import { hour, type Instant, minute } from '../../lib/dates.ts'
import type { SendOutcome } from '../../ports/mailer.ts'

/** Pauses before the second, third … attempt; after the last one a letter is given up and shown to the office. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 12 * hour, 24 * hour, 24 * hour]

/** What an attempt makes of a letter, as columns. `attempts` counts the one that just ended. */
export function afterAttempt(outcome: SendOutcome, attempts: number, now: Instant) {
  switch (outcome.as) {
    case 'sent':
      return { state: 'sent' as const, sentAt: now, carrierId: outcome.carrierId, problem: null }
    case 'never':
      return { state: 'given-up' as const, problem: outcome.problem }
    case 'later': {
      const pause = pauses[attempts - 1]
      if (pause === undefined) return { state: 'given-up' as const, problem: outcome.problem }
      return { dueAt: now + Math.max(pause, outcome.retryAfterMs ?? 0), problem: outcome.problem }
    }
  }
}
