import type { Deps } from '../../deps.ts'
import { deliverLetter } from './deliver-letter.ts'
import type { Renderers } from './renderer.ts'
import { takeLease } from './take-lease.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'config' | 'mailer' | 'log' | 'closing'>

const atOnce = 8

/**
 * Sends what is due, until nothing is, the door closes, or as many were sent as one run may. Letters about one thing leave in
 * the order they were written. A letter is leased, rendered, its bytes kept, sent, and marked: whoever dies in between
 * leaves a row that the next sender repeats byte-equal under the same key. Without a carrier everything waits. Returns how
 * many were sent.
 */
export async function deliverDueLetters(deps: Needs, renderers: Renderers): Promise<number> {
  const { mailer, config } = deps
  if (!mailer) return 0
  let sent = 0
  let left = config.lettersPerRun ?? Number.POSITIVE_INFINITY
  while (!deps.closing.aborted && left > 0) {
    const leased = await takeLease(deps, Math.min(atOnce, left))
    if (leased.length === 0) return sent
    const outcomes = await Promise.all(leased.map((letter) => deliverLetter(deps, mailer, renderers, letter)))
    sent += outcomes.filter((outcome) => outcome === 'sent').length
    left -= leased.length
  }
  return sent
}
