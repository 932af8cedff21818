import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes this process the owner of a database file, by a note of its number beside it. Two processes that write and
 * checkpoint one file can lose what was written (the WAL-reset bug of SQLite before 3.51.3). A note of a process that is
 * gone is taken over. Throws an Error that names the owner.
 */
export function ownFile(path: string): void {
  const note = `${path}.pid`
  const owner = existsSync(note) ? Number(readFileSync(note, 'utf8')) : undefined
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new Error(`process ${owner} has it open; stop that one first, or let it do the work`)
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(note, String(process.pid), { mode: 0o600 })
  process.once('exit', () => rmSync(note, { force: true }))
}

/** Signal 0 asks without harming; EPERM is the answer of a process of somebody else. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
