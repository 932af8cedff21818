import { createClient, type InStatement } from '@libsql/client'

import type { OpenedDatabase } from './opened-database.ts'

const patienceMs = [20, 100, 400]

/**
 * A libSQL server or Turso, over HTTP. A batch that met SQLITE_BUSY did not happen and is sent again; batches are written
 * so that a repeat finds nothing to do.
 */
export function openServer(url: string, authToken: string | undefined): OpenedDatabase {
  const client = createClient(authToken ? { url, authToken } : { url })
  const sendBatch = async (batch: InStatement[]) => {
    for (const pause of patienceMs) {
      try {
        return await client.batch(batch, 'write')
      } catch (error) {
        if (!/SQLITE_BUSY|database is locked/.test((error as Error).message)) throw error
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    return client.batch(batch, 'write')
  }
  return { client, sendBatch, tidy: async () => {} }
}
