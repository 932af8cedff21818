import { closeSync, fsyncSync, linkSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { ConfigError } from '../lib/config-error.ts'

/**
 * Copies a database as it is at one moment into a new file of mode 600, checked and on the disk when the promise is kept.
 * Work goes on meanwhile: the copy is made by a connection of its own in a thread. Only for the process that has the lock.
 * Throws ConfigError; then nothing is left behind. An existing file is never touched.
 */
export async function copyDatabase(path: string, target: string): Promise<{ bytes: number }> {
  // A name that nobody else gives: what an interrupted backup left there is replaced.
  const part = `${target}.unfinished-backup`
  if (statSync(target, { throwIfNoEntry: false })) throw alreadyThere(target)
  try {
    sweep(part)
    writeFileSync(part, '', { mode: 0o600, flag: 'wx' })
    const found = await inAThread(path, part)
    if (found !== 'ok')
      throw new ConfigError(`The copy is not sound (${found}): nothing was kept of it. Look at the disk.`)
    onDisk(part)
    linkSync(part, target)
    return { bytes: statSync(target).size }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { code = 'unknown' } = error as { code?: string }
    throw code === 'EEXIST'
      ? alreadyThere(target)
      : new ConfigError(`${target} cannot be written (${code}): nothing was kept.`)
  } finally {
    sweep(part)
  }
}

/** A disk that filled up leaves the journal of the copy, too. */
function sweep(part: string): void {
  for (const name of [part, `${part}-journal`]) rmSync(name, { force: true })
}

function alreadyThere(target: string): ConfigError {
  return new ConfigError(`${target} exists already: a backup overwrites nothing, choose another name.`)
}

/** VACUUM INTO reads one state of the file while others write the next; `integrity_check` says "ok" of a sound copy. */
const work = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require(workerData.libsql)
  try {
    const source = new Database(workerData.path, { timeout: 5000 })
    try { source.prepare('VACUUM INTO ?').run([workerData.part]) } finally { source.close() }
    const copy = new Database(workerData.part)
    const found = copy.prepare('PRAGMA integrity_check').all().map((row) => row.integrity_check)
    copy.close()
    parentPort.postMessage({ found: found.join(', ') })
  } catch ({ code }) {
    parentPort.postMessage({ code })
  }`

function inAThread(path: string, part: string): Promise<string> {
  const libsql = createRequire(import.meta.url).resolve('libsql')
  const thread = new Worker(work, { eval: true, workerData: { libsql, path, part } })
  return new Promise((resolve, reject) => {
    thread.once('message', ({ found, code }: { found?: string; code?: string }) =>
      found === undefined ? reject(Object.assign(new Error('not copied'), { code })) : resolve(found),
    )
    thread.once('error', reject)
  })
}

/** A copy that a power cut could take back is none. */
function onDisk(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
