import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeSecret, readSecret, secretPath } from '../../src/adapters/node-secret.ts'
import { ConfigError } from '../../src/lib/config-error.ts'

async function aPath() {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return secretPath({ by: 'file', path: join(folder, 'new', 'app.db') })
}

test('a secret is made whole, for its owner alone, and found by every later start', async () => {
  const path = await aPath()
  expect(readSecret(path)).toBeUndefined()
  const secret = makeSecret(path)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(readdirSync(join(path, '..'))).toEqual(['secret'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  chmodSync(path, 0o644)
  expect(readSecret(path)).toBe(secret)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('an empty or short secret starts no server', async () => {
  const path = await aPath()
  makeSecret(path)
  for (const [text, length] of [
    ['', 0],
    ['\n', 0],
    ['short', 5],
    [' '.repeat(40), 0],
  ] as const) {
    writeFileSync(path, text)
    expect(() => readSecret(path)).toThrow(ConfigError)
    expect(() => readSecret(path)).toThrow(`${path} must hold at least 32 characters, not ${length}: put it back`)
  }
})

test('a secret that cannot be read or written is a sentence that names the file', async () => {
  const path = await aPath()
  mkdirSync(path, { recursive: true })
  expect(() => readSecret(path)).toThrow(`${path} cannot be read (EISDIR)`)
  expect(() => makeSecret(path)).toThrow(`${path} cannot be written (EISDIR)`)
  expect(readdirSync(join(path, '..'))).toEqual(['secret'])
})

test('what has no end, waits for a writer or is no secret by its length is refused at once', async () => {
  const path = await aPath()
  makeSecret(path)
  rmSync(path)
  symlinkSync('/dev/zero', path)
  expect(() => readSecret(path)).toThrow(`${path} cannot be read (a device or a pipe): it must be a file`)
  rmSync(path)
  execFileSync('/usr/bin/env', ['mkfifo', path])
  expect(() => readSecret(path)).toThrow(`${path} cannot be read (a device or a pipe): it must be a file`)
  rmSync(path)
  writeFileSync(path, 'x'.repeat(4097))
  expect(() => readSecret(path)).toThrow(`${path} is 4097 bytes long, which is no secret`)
  writeFileSync(path, 'x'.repeat(4096))
  expect(readSecret(path)).toHaveLength(4096)
})
