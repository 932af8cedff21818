import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createClient, type InStatement } from '@libsql/client'
import type { OpenedDatabase } from './opened-database.ts'

/** What is erased is overwritten in the file; a setting of the connection, lost with it. */
const overwrite = 'PRAGMA secure_delete = ON'

/**
 * The embedded database file. One process owns it: one connection, patient for five seconds. A SQLITE_BUSY poisons the
 * connection ("SQL statements in progress"), so it is opened anew before the retry.
 */
export async function openFile(path: string): Promise<OpenedDatabase> {
  mkdirSync(dirname(path), { recursive: true })
  // Names and addresses are for the house alone; the log beside it takes the same rights.
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 })
  const client = createClient({ url: `file:${path}`, timeout: 5000, concurrency: 1 })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute(overwrite)
  const sendBatch = async (batch: InStatement[]) => {
    try {
      return await client.batch(batch, 'write')
    } catch (error) {
      if (!String((error as Error).message).includes('SQLITE_BUSY')) throw error
      await client.reconnect()
      await client.execute(overwrite)
      return client.batch(batch, 'write')
    }
  }
  /** Moves the write-ahead log into the file and empties it: what was erased would stay readable there. */
  const tidy = async () => void (await client.execute('PRAGMA wal_checkpoint(TRUNCATE)'))
  return { client, sendBatch, tidy }
}
