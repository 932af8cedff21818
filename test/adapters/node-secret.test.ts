import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { secretBeside } from '../../src/adapters/node-secret.ts'

test('the first start makes a secret for its owner alone, and every later one finds it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const database = { by: 'file', path: join(folder, 'new', 'house.db') } as const
  const secret = secretBeside(database)
  const path = join(folder, 'new', 'secret')
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await chmod(path, 0o644)
  expect(secretBeside(database)).toBe(secret)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})
