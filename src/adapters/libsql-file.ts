import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileClient } from './file-client.ts'
import type { OpenedDatabase } from './opened-database.ts'

/** The embedded database file. One process owns it, by one connection that is patient for five seconds. */
export async function openFile(path: string): Promise<OpenedDatabase> {
  mkdirSync(dirname(path), { recursive: true })
  // Names and addresses are for the application alone; the log beside it takes the same rights.
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 })
  const client = fileClient(path)
  await client.execute('PRAGMA journal_mode = WAL')
  /** Moves the write-ahead log into the file and empties it: what was erased would stay readable there. */
  const tidy = async () => void (await client.execute('PRAGMA wal_checkpoint(TRUNCATE)'))
  return { client, sendBatch: (batch) => client.batch(batch, 'write'), tidy }
}
