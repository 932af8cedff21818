import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { randomIds } from '../../src/adapters/chance.ts'
import { developmentMailbox } from '../../src/adapters/development-mailbox.ts'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { signInBy } from '../../src/adapters/sign-in.ts'
import { openStore } from '../../src/db/database.ts'
import type { Deps } from '../../src/deps.ts'
import { keptPages } from '../../src/lib/kept-pages.ts'
import { deriveKeys } from '../../src/lib/tokens.ts'
import { copyMigrated } from './migrated.ts'
import { startSqld } from './sqld.ts'

/** Monday, 8 November 2027, 9:00 in Berlin: the demo conference is open. */
export const aMonday = Date.UTC(2027, 10, 8, 8, 0, 0)

export const testSecret = 'k8Jd0s-92jKx_qPz77hVbN3mTyUwR5eC'

/** A small real world: a migrated database of its own, a stopped clock, a development mailbox. */
export async function world(kind: 'file' | 'server' = 'file') {
  const { client, sendBatch, tidy, databaseUrl, path } = kind === 'file' ? await aFile() : await aServer()
  const clock = { at: aMonday, now: () => clock.at, pass: (ms: number) => (clock.at += ms) }
  const config = {
    publicUrl: 'http://tagung.example',
    carrier: 'mailbox',
    sender: 'buero@tagung.example',
    demo: true,
    databaseHost: null,
    letterRate: null,
    lettersPerRun: null,
  } as const
  const keys = await deriveKeys(testSecret)
  const work: Promise<unknown>[] = []
  const closing = new AbortController()
  const deps: Deps = {
    store: openStore(client, sendBatch),
    clock,
    ids: randomIds,
    keys,
    signIn: signInBy(client, config.publicUrl, keys['sign-in']),
    assets: { read: () => Promise.reject(new Error('This world has no assets.')) },
    pages: keptPages(1024 * 1024),
    pack: null,
    log: { info: () => {}, error: () => {}, fault: () => {} },
    config,
    mailer: developmentMailbox,
    background: (promise) => void work.push(promise),
    closing: closing.signal,
    inbox: null,
    hookSignature: null,
    client: { address: '192.0.2.1' },
  }
  const settled = async () => {
    while (work.length > 0) await work.shift()
  }
  onTestFinished(() => {
    closing.abort()
    return settled()
  })
  return { deps, client, clock, settled, tidy, databaseUrl, path }
}

/** A world just before links that were asked for are answered, which happens every two seconds by its clock. */
export async function worldAtSlotEnd() {
  const here = await world()
  here.clock.pass(1990 - (here.clock.at % 2000))
  return here
}

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'tagungsbuero-'))
  const path = join(folder, 'test.db')
  await copyMigrated(path)
  const opened = await openFile(path)
  onTestFinished(async () => {
    opened.client.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { ...opened, databaseUrl: `file:${path}`, path }
}

async function aServer() {
  const folder = await mkdtemp(join(tmpdir(), 'sqld-'))
  await copyMigrated(join(folder, 'dbs', 'default', 'data'))
  const sqld = await startSqld(undefined, folder)
  const opened = openServer(sqld.url, undefined)
  onTestFinished(async () => {
    opened.client.close()
    await sqld.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { ...opened, databaseUrl: sqld.url, path: join(folder, 'dbs', 'default', 'data') }
}
