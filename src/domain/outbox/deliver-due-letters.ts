import type { Deps } from '../../deps.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { deliverLetter } from './deliver-letter.ts'
import type { Renderers } from './renderer.ts'
import { takeLease } from './take-lease.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'config' | 'mailer' | 'log' | 'closing'>

/** What the runs of one process share, so that together they hand the carrier no more letters than it has lines. */
export type Hands = { letters: Set<number>; working: number; calls: number }

export function emptyHands(): Hands {
  return { letters: new Set(), working: 0, calls: 0 }
}

/**
 * Sends what is due, over every line of the carrier that is free, until nothing is due, the process stops, or as many were sent
 * as one run may. Letters about one thing leave in the order they were written; a slow one holds up its own line only. Without
 * a carrier everything waits. Returns how many this run sent.
 */
export async function deliverDueLetters(deps: Uses, renderers: Renderers, hands = emptyHands()): Promise<number> {
  const { mailer, config, closing } = deps
  if (!mailer) return 0
  // Whoever is about to find nothing looks once more: the letter of this call may have been written meanwhile.
  hands.calls++
  const breathe = timeSlices()
  let sent = 0
  let left = config.lettersPerRun ?? Number.POSITIVE_INFINITY
  const overOneLine = async () => {
    while (!closing.aborted && left > 0) {
      left--
      const { calls } = hands
      const letter = await takeLease(deps, hands.letters)
      if (!letter) {
        left++
        if (calls === hands.calls) return
        continue
      }
      hands.letters.add(letter.id)
      const outcome = await deliverLetter(deps, mailer, renderers, letter).finally(() =>
        hands.letters.delete(letter.id),
      )
      if (outcome === 'sent') sent++
      await breathe()
    }
  }
  const lines = Array.from({ length: Math.min(mailer.lines - hands.working, left) }, async () => {
    hands.working++
    await overOneLine().finally(() => hands.working--)
  })
  await Promise.all(lines)
  return sent
}
