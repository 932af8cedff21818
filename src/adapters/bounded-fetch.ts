import { Unavailable } from '../lib/unavailable.ts'

export type Asked = { method: string; url: string; headers: Headers; body: string; signal: AbortSignal }
export type Ask = (asked: Asked) => Promise<Response>

/** A server that has no connection left in time answers 429 and has done nothing. */
const queueMs = [250, 1000, 3000]

/**
 * A fetch that ends, its body included, and says `Unavailable` for everything that is no answer of the database itself. A
 * request that found no connection is sent again, be it reading or writing; one that lost it may have been done, and is not.
 */
export function boundedFetch(limitMs: number, by: Ask = ask): (request: Request) => Promise<Response> {
  return async (request) => {
    const signal = AbortSignal.timeout(limitMs)
    const { method, url } = request
    const asked = { method, url, headers: unpacked(request.headers), body: await request.text(), signal }
    for (const pause of queueMs) {
      const response = await by(asked)
      if (response.status !== 429) return response
      await passing(pause, signal)
    }
    const last = await by(asked)
    if (last.status === 429) throw new Unavailable('it has no connection left', 'HTTP_429')
    return last
  }
}

/** Unpacking an answer costs more than its way over a network of our own. */
function unpacked(given: Headers): Headers {
  const headers = new Headers(given)
  headers.set('accept-encoding', 'identity')
  return headers
}

/** One request and its answer, whose body is there. */
export async function ask({ url, ...asked }: Asked): Promise<Response> {
  try {
    const response = await fetch(url, asked)
    const { status, headers } = response
    if (status >= 500) throw new Unavailable(`it answered with HTTP status ${status}`, `HTTP_${status}`)
    // Read here, since a body may stall as a head may; it is handed on as the text it is, not copied once more.
    const text = await response.text()
    if (response.ok && !isJson(headers)) throw new Unavailable('it answers, but not as a libSQL server', 'HTTP_OTHER')
    return {
      ok: response.ok,
      status,
      headers,
      body: null,
      json: async () => JSON.parse(text),
      text: async () => text,
    } as Response
  } catch (error) {
    if (error instanceof Unavailable) throw error
    if (asked.signal.aborted) throw tooLate()
    throw new Unavailable('it cannot be reached', 'UNREACHABLE', { cause: error })
  }
}

function isJson(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}

export function tooLate(): Unavailable {
  return new Unavailable('it does not answer in time', 'TIMEOUT')
}

function passing(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(tooLate())
    })
  })
}
