import { type Ask, type Asked, tooLate } from './bounded-fetch.ts'

/** As many as a server of ours has connections (docs/operate.md). */
const most = 2
/** How long a stream is kept before somebody else gets its connection, and how long while nobody needs it, in ms. */
const keptMs = 250
const idleMs = 100

type Stream = {
  /** By which the server knows it; null before its first answer and after its last. */
  baton: string | null
  since: number
  last: Pick<Asked, 'url' | 'headers'>
  idle?: ReturnType<typeof setTimeout>
}
type Result = { type: string; response?: { type: string; result?: { step_errors?: unknown[] } } }
type Answer = { baton: string | null; base_url?: string | null; results: Result[] }

/**
 * Calls of `@libsql/client` that follow one another on streams which stay open for a moment (Hrana 2 over HTTP). For each
 * stream a libSQL server opens a connection and reads all tables and rules, which costs it more than most of what it is
 * asked. A stream serves one call at a time and gives its connection back soon: others wait for it, too.
 */
export function keptStreams(ask: Ask): { ask: Ask; end(): void } {
  const free: Stream[] = []
  const waiting: (() => void)[] = []
  const ended = new AbortController()
  let busy = 0

  async function call(asked: Asked): Promise<Response> {
    if (!asked.body.endsWith(closing)) return ask(asked)
    const stream = await taken(asked)
    // Goes on when the caller has lost patience: only the answer tells how the connection is given back.
    return inTime(callOn(stream, asked), asked.signal)
  }

  async function taken({ url, headers, signal }: Asked): Promise<Stream> {
    if (busy < most) busy++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    const stream = free.pop() ?? { baton: null, since: 0, last: { url, headers } }
    clearTimeout(stream.idle)
    if (!signal.aborted) return stream
    giveBack(stream)
    throw tooLate()
  }

  async function callOn(stream: Stream, asked: Asked): Promise<Response> {
    const { baton } = stream
    const leaves = baton !== null && performance.now() - stream.since > keptMs
    stream.baton = null
    stream.last = asked
    try {
      const response = await ask({ ...asked, signal: ended.signal, body: onStream(asked.body, baton, leaves) })
      // The server knows the stream no longer, and has done nothing.
      if (response.status === 400 && baton !== null) return callOn(stream, asked)
      const answer: Answer | undefined = response.ok ? await response.json() : undefined
      if (baton === null) stream.since = performance.now()
      if (answer && !leaves) stream.baton = answer.baton
      if (answer && stream.baton !== null && (answer.base_url || answer.results.some(isFailure))) close(stream)
      else giveBack(stream)
      return answer ? { ...response, json: async () => asIfClosed(answer) } : response
    } catch (error) {
      giveBack(stream)
      throw error
    }
  }

  function giveBack(stream: Stream): void {
    if (stream.baton !== null) {
      free.push(stream)
      stream.idle = setTimeout(() => closeFree(stream), idleMs)
    }
    const next = waiting.shift()
    if (next) next()
    else busy--
  }

  function closeFree(stream: Stream): void {
    clearTimeout(stream.idle)
    free.splice(free.indexOf(stream), 1)
    busy++
    close(stream)
  }

  /** Others get its place when the server has its connection back. */
  function close(stream: Stream): void {
    const body = JSON.stringify({ baton: stream.baton, requests: [{ type: 'close' }] })
    stream.baton = null
    void ask({ ...stream.last, method: 'POST', body, signal: AbortSignal.timeout(closeMs) })
      .catch(() => {})
      .finally(() => giveBack(stream))
  }

  function end(): void {
    for (const stream of [...free]) closeFree(stream)
    ended.abort()
  }

  return { ask: call, end }
}

const closeMs = 5000
const closing = ',{"type":"close"}]}'
/** Stands in no value: quotes within one are escaped. */
const storing = /\{"type":"store_sql","sql_id":(\d+),/g

/** The call as it is said on a stream that has been there before, and stays unless it leaves. */
function onStream(body: string, baton: string | null, leaves: boolean): string {
  const known = baton === null ? '{' : `{"baton":${JSON.stringify(baton)},`
  const forgets = Array.from(body.matchAll(storing), ([, id]) => `,{"type":"close_sql","sql_id":${id}}`)
  return `${known}${body.slice(1, -closing.length)}${leaves ? closing : `${forgets.join('')}]}`}`
}

/** What the call would have been told had it closed its stream. */
function asIfClosed({ results }: Answer): Answer {
  const asked = results.filter(({ response }) => response?.type !== 'close_sql' && response?.type !== 'close')
  return { baton: null, base_url: null, results: [...asked, { type: 'ok', response: { type: 'close' } }] }
}

function isFailure({ type, response }: Result): boolean {
  return type !== 'ok' || (response?.result?.step_errors?.some((error) => error !== null) ?? false)
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(tooLate())))
  return Promise.race([work, late])
}
