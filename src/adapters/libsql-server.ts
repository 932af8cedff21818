import { type Client, createClient, type InStatement } from '@libsql/client'
import { passing } from '../lib/passing.ts'
import { ask, boundedFetch } from './bounded-fetch.ts'
import { collectedReads } from './collected-reads.ts'
import { keptStreams } from './kept-streams.ts'
import type { OpenedDatabase } from './opened-database.ts'
import { patiently, within } from './patience.ts'
import { wholeCharacters } from './whole-characters.ts'

const patienceMs = [20, 100, 400]

/** How long one call may last, in ms. */
const callMs = 15_000

/**
 * A libSQL server or Turso, over HTTP. Every call ends in time, as an answer or as `Unavailable`; what a page
 * reads at once is one of them. A batch that met
 * SQLITE_BUSY did not happen and is sent again; batches are written so that a repeat finds nothing to do. A server of our own
 * network is asked on streams that are kept for a moment; not by a Worker, whose requests share nothing that is open.
 */
export function openServer(
  url: string,
  authToken: string | undefined,
  limitMs = callMs,
  { keepsStreams = url.startsWith('http:') } = {},
): OpenedDatabase {
  const streams = keepsStreams ? keptStreams(ask) : { ask, end: () => {} }
  const bounded = createClient({ url, fetch: boundedFetch(limitMs, streams.ask), ...(authToken ? { authToken } : {}) })
  const client = collectedReads(endingCalls(bounded, limitMs, streams.end))
  const sendBatch = async (batch: InStatement[]) => {
    for (const pause of patienceMs) {
      try {
        return await client.batch(batch, 'write')
      } catch (error) {
        if (!/SQLITE_BUSY|database is locked/.test((error as Error).message)) throw error
        await passing(pause)
      }
    }
    return client.batch(batch, 'write')
  }
  return { client, sendBatch, tidy: async () => {} }
}

const calls = ['execute', 'batch', 'migrate', 'executeMultiple']

/** The client queues calls before it fetches: whoever waits there has a limit too. */
function endingCalls(client: Client, limitMs: number, end: () => void): Client {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const call = value.bind(target)
      if (name === 'close')
        return () => {
          call()
          end()
        }
      if (!calls.includes(String(name))) return call
      return (...args: unknown[]) => patiently(limitMs, (ms) => within(ms, () => call(...wholeCharacters(args))))
    },
  })
}
