import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { base64url } from '../lib/tokens.ts'

/** The secret of a house on Node that was given none: made on the first start beside the database, readable by its owner alone. */
export function secretBeside(database: { by: 'file'; path: string } | { by: 'server' }): string {
  const path = join(database.by === 'file' ? dirname(database.path) : 'var', 'secret')
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, base64url(crypto.getRandomValues(new Uint8Array(32))), { mode: 0o600, flag: 'wx' })
  }
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}
