import { accessSync, constants, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Client } from '@libsql/client'
import { ConfigError } from '../lib/config-error.ts'
import { minute } from '../lib/dates.ts'
import { lockFile, realPath } from './file-lock.ts'
import { openFile } from './libsql-file.ts'
import { openServer } from './libsql-server.ts'
import type { OpenedDatabase } from './opened-database.ts'

type Where = { by: 'file'; path: string } | { by: 'server'; url: string; token: string | undefined }

/** A database to be closed when the work is done; whoever has a file to itself gives it back so. */
type DatabaseHandle = OpenedDatabase & {
  /** For migrations: they may take longer than any page waits. */
  unhurried: Client
  close(): Promise<void>
}

const unhurriedMs = 10 * minute

/**
 * The database a configuration names, on Node: the embedded file, owned by this process alone, or a server.
 * Fresh: whatever the file held is gone. Throws ConfigError if it cannot be had.
 */
export async function openDatabase(where: Where, { fresh = false } = {}): Promise<DatabaseHandle> {
  try {
    const opened = await open(where, fresh)
    await withNotice(2000, `Waiting for the database ${nameOf(where)} …`, opened.client.execute('select 1'))
    return opened
  } catch (error) {
    throw new ConfigError(`DATABASE_URL names ${nameOf(where)}, which cannot be opened: ${reasonOf(error)}.`)
  }
}

async function open(where: Where, fresh: boolean): Promise<DatabaseHandle> {
  if (where.by === 'server') {
    const opened = openServer(where.url, where.token)
    const { client: unhurried } = openServer(where.url, where.token, unhurriedMs)
    return { ...opened, unhurried, close: async () => opened.client.close() }
  }
  const path = realPath(where.path)
  mustBeUsable(path)
  const unlock = await lockFile(path)
  try {
    if (fresh) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    const opened = await openFile(path)
    return { ...opened, unhurried: opened.client, close: () => closeFile(opened).finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Says what the matter is: of everything it cannot open, SQLite says "14". Nothing is opened for it, which would free locks. */
function mustBeUsable(path: string): void {
  accessSync(dirname(path), constants.W_OK)
  for (const name of [path, `${path}.lock`]) {
    const found = statSync(name, { throwIfNoEntry: false })
    if (!found) continue
    if (found.isDirectory()) throw new Error('it is a folder')
    if (!found.isFile()) throw new Error('it is a device or a pipe, no file')
    accessSync(name, constants.R_OK | constants.W_OK)
  }
}

/**
 * Leaves one file that is whole: with the log written back and gone, a copy of the file alone has lost nothing. While a
 * backup is still reading, the log stays, and the next start takes it in.
 */
async function closeFile({ client, tidy }: OpenedDatabase): Promise<void> {
  try {
    await tidy()
    await client.execute('PRAGMA journal_mode = DELETE')
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
  } finally {
    client.close()
  }
}

function nameOf(where: Where): string {
  return where.by === 'file' ? where.path : new URL(where.url).host
}

/** Whoever starts an application and sees nothing wants to know what it waits for. */
async function withNotice<T>(ms: number, sentence: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => console.error(sentence), ms)
  return work.finally(() => clearTimeout(timer))
}

/** What SQLite says of a file, in words for whoever starts an application. */
const fileFaults: Record<string, string> = {
  SQLITE_CANTOPEN: 'no file can be made in its folder',
  SQLITE_IOERR: 'the disk reports an error',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'it can only be read',
  SQLITE_CORRUPT: 'it is damaged, put back the backup',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given'
  const fault = /^SQLITE_[A-Z]+/.exec(String((error as { code?: string }).code))?.[0] ?? ''
  if (fileFaults[fault]) return fileFaults[fault]
  // The driver gives a failed open no code.
  if (error.message.startsWith('ConnectionFailed')) return fileFaults.SQLITE_CANTOPEN ?? ''
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
