import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigError } from '../lib/config-error.ts'
import { base64url } from '../lib/tokens.ts'

type Where = { by: 'file'; path: string } | { by: 'server' }

/** Where the secret of an application on Node lies that was given none: beside the database. */
export function secretPath(database: Where): string {
  return join(database.by === 'file' ? dirname(database.path) : 'var', 'secret')
}

/** What lies there, checked as SECRET is; undefined if nothing does. Throws ConfigError. */
export function readSecret(path: string): string | undefined {
  const secret = bytesOf(path)?.trim()
  if (secret === undefined) return undefined
  if (secret.length < 32)
    throw new ConfigError(
      `${path} must hold at least 32 characters, not ${secret.length}: put it back from the backup (only if this database never sent a link, delete it and a new one is made).`,
    )
  return secret
}

/** Makes a secret, readable by its owner alone; whole or not at all, also when the disk is full. Throws ConfigError. */
export function makeSecret(path: string): string {
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const beside = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, secret, { mode: 0o600, flush: true })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new ConfigError(`${path} cannot be written (${codeOf(error)}): a secret is made there on the first start.`)
  }
  return secret
}

/** A secret of somebody else may be read, by a group for instance, but not by everybody. */
function bytesOf(path: string): string | undefined {
  try {
    // A pipe is not waited for, and a device is not read: it may have no end.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return textOf(file, path)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    if (codeOf(error) === 'ENOENT') return undefined
    throw new ConfigError(
      `${path} cannot be read (${codeOf(error)}): it must be a file that the user of this process owns.`,
    )
  }
}

const mostBytes = 4096

function textOf(file: number, path: string): string {
  const found = fstatSync(file)
  if (!found.isFile())
    throw Object.assign(new Error('no file'), { code: found.isDirectory() ? 'EISDIR' : 'a device or a pipe' })
  if (found.uid === process.getuid?.()) fchmodSync(file, 0o600)
  else if (found.mode & 0o007)
    throw new ConfigError(
      `${path} can be read by everybody: make it mode 600, and let the user of this process own it.`,
    )
  if (found.size > mostBytes)
    throw new ConfigError(`${path} is ${found.size} bytes long, which is no secret: put it back from the backup.`)
  const bytes = Buffer.alloc(mostBytes)
  return bytes.toString('utf8', 0, readSync(file, bytes))
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'unknown'
}
