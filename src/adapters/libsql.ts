import { ConfigError } from '../lib/config-error.ts'
import { openFile } from './libsql-file.ts'
import { openServer } from './libsql-server.ts'
import type { OpenedDatabase } from './opened-database.ts'
import { ownFile } from './own-file.ts'

type Where = { by: 'file'; path: string } | { by: 'server'; url: string; token: string | undefined }

/**
 * The database a configuration names, on Node: the embedded file, owned by this process alone, or a server.
 * Throws ConfigError if it cannot be had.
 */
export async function openDatabase(where: Where): Promise<OpenedDatabase> {
  try {
    const opened = await open(where)
    await opened.client.execute('select 1')
    return opened
  } catch (error) {
    const name = where.by === 'file' ? where.path : new URL(where.url).host
    throw new ConfigError(`DATABASE_URL names ${name}, which cannot be opened: ${reasonOf(error)}.`)
  }
}

async function open(where: Where): Promise<OpenedDatabase> {
  if (where.by === 'server') return openServer(where.url, where.token)
  ownFile(where.path)
  return openFile(where.path)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given'
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
