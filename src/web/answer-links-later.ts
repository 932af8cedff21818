import type { Deps } from '../deps.ts'
import { answerAskedLinks } from '../domain/registrations/links/answer-asked-links.ts'

/** Whoever asked in the same two seconds is answered together, apart from every request. */
const slotMs = 2000

/**
 * Sees to it that asked links are answered at the end of the present slot of time, whatever was asked: what it costs to know
 * somebody falls into nobody's answer and into no moment that the asker chose. A stop does not wait for it; the next start answers.
 */
export function answerLinksLater(deps: Deps): void {
  const untilSlotEnds = slotMs - (deps.clock.now() % slotMs)
  deps.background(pause(untilSlotEnds, deps.closing).then((over) => (over ? answerAskedLinks(deps) : undefined)))
}

/** False if the process stopped meanwhile. */
function pause(ms: number, closing: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (closing.aborted) return resolve(false)
    const stop = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      closing.removeEventListener('abort', stop)
      resolve(true)
    }, ms)
    closing.addEventListener('abort', stop, { once: true })
  })
}
