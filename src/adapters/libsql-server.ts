import { createClient, type InStatement } from '@libsql/client'
import type { OpenedDatabase } from './opened-database.ts'

const patienceMs = [20, 100, 400]

/** A server that has no connection left in time answers 429 and has done nothing. */
const queueMs = [250, 1000, 3000]

/**
 * A libSQL server or Turso, over HTTP. A batch that met SQLITE_BUSY did not happen and is sent again; batches are written
 * so that a repeat finds nothing to do. A request that found no connection is sent again too, be it reading or writing.
 */
export function openServer(url: string, authToken: string | undefined): OpenedDatabase {
  const client = createClient({ url, fetch: patientFetch, ...(authToken ? { authToken } : {}) })
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

async function patientFetch(request: Request): Promise<Response> {
  for (const pause of queueMs) {
    const response = await fetch(request.clone())
    if (response.status !== 429) return response
    await response.body?.cancel()
    await passing(pause)
  }
  return fetch(request)
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
