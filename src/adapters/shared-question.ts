import { passing } from '../lib/passing.ts'
import { outsideOfPages, patiently, within } from './patience.ts'

/** How long a question waits at most for the answer to the one before it, in ms. */
const longestPauseMs = 50
/** How long whoever asks waits, in ms; on a page, for what is left of its patience. */
const answerMs = 15_000

/**
 * A question that everybody asks, such as for the version of pages: whoever asks while it is on its way hears the answer to the
 * next one, which goes off when the answer came. It costs one round trip for all who wait, and nobody hears an answer to a
 * question that went off before they asked. Each waits with a patience of their own.
 */
export function sharedQuestion<T>(ask: () => Promise<T>, pauseMs = longestPauseMs): () => Promise<T> {
  let next: Promise<T> | undefined
  let before: Promise<unknown> = Promise.resolve()

  async function goOff(): Promise<T> {
    await Promise.race([before, passing(pauseMs)])
    next = undefined
    const answer = outsideOfPages(ask)
    before = answer.catch(() => {})
    return answer
  }

  return () => {
    const shared = next ?? goOff()
    next = shared
    // Whoever asked may have lost patience before it fails.
    shared.catch(() => {})
    return patiently(answerMs, (ms) => within(ms, () => shared))
  }
}
