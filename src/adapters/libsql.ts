import { rmSync } from 'node:fs'
import { ConfigError } from '../lib/config-error.ts'
import { lockFile, realPath } from './file-lock.ts'
import { openFile } from './libsql-file.ts'
import { openServer } from './libsql-server.ts'
import type { OpenedDatabase } from './opened-database.ts'

type Where = { by: 'file'; path: string } | { by: 'server'; url: string; token: string | undefined }

/** A database to be closed when the work is done; whoever has a file to itself gives it back so. */
type LentDatabase = OpenedDatabase & { close(): Promise<void> }

/**
 * The database a configuration names, on Node: the embedded file, owned by this process alone, or a server.
 * Fresh: whatever the file held is gone. Throws ConfigError if it cannot be had.
 */
export async function openDatabase(where: Where, { fresh = false } = {}): Promise<LentDatabase> {
  try {
    const opened = await open(where, fresh)
    await opened.client.execute('select 1')
    return opened
  } catch (error) {
    const name = where.by === 'file' ? where.path : new URL(where.url).host
    throw new ConfigError(`DATABASE_URL names ${name}, which cannot be opened: ${reasonOf(error)}.`)
  }
}

async function open(where: Where, fresh: boolean): Promise<LentDatabase> {
  if (where.by === 'server') {
    const opened = openServer(where.url, where.token)
    return { ...opened, close: async () => opened.client.close() }
  }
  const path = realPath(where.path)
  const unlock = await lockFile(path)
  try {
    if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    const opened = await openFile(path)
    return { ...opened, close: () => closeFile(opened).finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Leaves one file that is whole: with the log written back and gone, a copy of the file alone has lost nothing. */
async function closeFile({ client, tidy }: OpenedDatabase): Promise<void> {
  try {
    await tidy()
    await client.execute('PRAGMA journal_mode = DELETE')
  } finally {
    client.close()
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given'
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
