import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Client, createClient, type InStatement } from '@libsql/client'

/**
 * The embedded database file. One process owns it: one connection, patient for five seconds. A SQLITE_BUSY poisons the
 * connection ("SQL statements in progress"), so it is opened anew before the retry.
 */
export async function openFile(
  path: string,
): Promise<{ client: Client; sendBatch: (batch: InStatement[]) => ReturnType<Client['batch']> }> {
  mkdirSync(dirname(path), { recursive: true })
  const client = createClient({ url: `file:${path}`, timeout: 5000, concurrency: 1 })
  await client.execute('PRAGMA journal_mode = WAL')
  const sendBatch = async (batch: InStatement[]) => {
    try {
      return await client.batch(batch, 'write')
    } catch (error) {
      if (!String((error as Error).message).includes('SQLITE_BUSY')) throw error
      await client.reconnect()
      return client.batch(batch, 'write')
    }
  }
  return { client, sendBatch }
}
