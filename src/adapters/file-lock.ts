import { lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'libsql'

/** The database file itself, whatever name it was called by: symbolic links are followed, also those to a file yet to be made. */
export function realPath(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  try {
    return realpathSync(path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    const target = linkedFrom(path)
    return target ? realPath(resolve(dirname(path), target)) : join(realpathSync(dirname(path)), basename(path))
  }
}

/**
 * Makes this process the only one that may open a database file, by an exclusive lock of the operating system on the empty
 * file `….lock` beside it: the kernel gives it back however the process ends, and shows it to every container that shares
 * the folder. Two processes that write and checkpoint one file can lose what was written (the WAL-reset bug of SQLite before
 * 3.51.3). A predecessor that is just stopping is waited for. Throws an Error that says who has it, as far as that is known.
 */
export async function lockFile(path: string, patienceMs = 3000): Promise<() => void> {
  mustHaveOneName(path)
  const name = `${path}.lock`
  for (let waited = 0; ; waited += pauseMs) {
    const unlock = tryToLock(name)
    if (unlock) return unlock
    if (waited >= patienceMs)
      throw new Error(`${holderOf(name)} has it open; stop that one first, or let it do the work`)
    await new Promise((go) => setTimeout(go, pauseMs))
  }
}

/** Lock and log stand beside a name: whoever came by another one would have both to themselves. */
function mustHaveOneName(path: string): void {
  const { nlink = 1 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  if (nlink > 1)
    throw new Error(
      `it has ${nlink} names (hard links), so that two processes could have it at once; find them with "find / -samefile ${path}" and remove all but one`,
    )
}

const pauseMs = 100

/** Nothing may collect them: a connection that is swept up gives its lock back. */
const locks = new Set<Database.Database>()

/** Held by SQLite, which knows how on POSIX and on Windows; nothing else here may open this file, or closing it frees the lock. */
function tryToLock(name: string): (() => void) | undefined {
  const held = new Database(name, { timeout: 0 })
  try {
    // Nothing is ever written: a full disk holds up no start, and no journal is left behind.
    held.exec('PRAGMA journal_mode = OFF')
    held.exec('BEGIN EXCLUSIVE')
    locks.add(held)
    return () => {
      locks.delete(held)
      held.close()
    }
  } catch (error) {
    held.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}

/** Where SQLite puts its locks: the byte at one gigabyte. */
const lockedByte = 0x40000000

/** Linux says which process holds a lock, if it is none of another container. */
function holderOf(name: string): string {
  try {
    const { ino } = statSync(name)
    const line = new RegExp(`WRITE +(\\d+) +\\w+:\\w+:${ino} +${lockedByte}\\b`)
    const pid = line.exec(readFileSync('/proc/locks', 'utf8'))?.[1]
    return pid ? `process ${pid}` : 'another process'
  } catch {
    return 'another process'
  }
}

function linkedFrom(path: string): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  return entry?.isSymbolicLink() ? readlinkSync(path) : undefined
}
