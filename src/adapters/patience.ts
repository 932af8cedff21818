import { AsyncLocalStorage } from 'node:async_hooks'
import { tooLate } from './bounded-fetch.ts'

/** How long one page waits for the database altogether, in ms: nobody looks at an empty window for ten seconds. */
const pageMs = 7000

/** What a request has waited for its database so far; its own work does not count. */
type Waiting = { beforeMs: number; inFlight: number; since: number; answered: boolean }

const ofRequest = new AsyncLocalStorage<Waiting>()

/** Answers a request whose calls to the database share the patience of one page; what it leaves behind has more. */
export async function asOnePage<T>(answer: () => T | Promise<T>): Promise<T> {
  const waiting = { beforeMs: 0, inFlight: 0, since: 0, answered: false }
  return ofRequest.run(waiting, async () => {
    try {
      return await answer()
    } finally {
      waiting.answered = true
    }
  })
}

/** Makes one call within the patience that is left, in ms; outside a request a call has its own. */
export async function patiently<T>(callMs: number, call: (ms: number) => Promise<T>): Promise<T> {
  const waiting = ofRequest.getStore()
  if (!waiting || waiting.answered) return call(callMs)
  if (waiting.inFlight++ === 0) waiting.since = Date.now()
  const left = pageMs - waiting.beforeMs - (Date.now() - waiting.since)
  try {
    return await call(Math.max(0, Math.min(callMs, left)))
  } finally {
    if (--waiting.inFlight === 0) waiting.beforeMs += Date.now() - waiting.since
  }
}

/** Ends a call after so many ms as `Unavailable`, whatever becomes of it. */
export function within<T>(ms: number, call: () => Promise<T>): Promise<T> {
  if (ms === 0) return Promise.reject(tooLate())
  // A client that is closed throws at once: that is an answer, too, and leaves no timer behind.
  const answered = (async () => call())()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), ms)
  })
  return Promise.race([answered, late]).finally(() => clearTimeout(timer))
}

/** Work for several requests, which none of them hurries. */
export function outsideOfPages<T>(work: () => T): T {
  return ofRequest.exit(work)
}
