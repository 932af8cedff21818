import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkedKeys } from '../../src/adapters/checked-keys.ts'
import { readByToken } from '../../src/domain/registrations/reading/read-registration.ts'
import { acceptSecret } from '../../src/domain/retention/accept-secret.ts'
import { deriveKeys, personalToken } from '../../src/lib/tokens.ts'
import { anEvent } from '../support/an-event.ts'
import { formOf, nr } from '../support/registering.ts'
import { testSecret, world } from '../support/world.ts'

const another = 'another-secret-of-at-least-32-characters'

async function anApp() {
  const here = await world()
  const folder = await mkdtemp(join(tmpdir(), 'keys-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const database = { by: 'file', path: join(folder, 'app.db') } as const
  const keys = (secret?: string) => checkedKeys({ secret, database }, here.deps.store)
  return { ...here, keys, path: join(folder, 'secret') }
}

test('the first start makes a secret, and the database is served with that one alone', async () => {
  const { keys, path } = await anApp()
  const first = await personalToken(await keys(), 'r', 0)
  expect(await personalToken(await keys(), 'r', 0)).toBe(first)
  await expect(keys(another)).rejects.toThrow(/^SECRET is not the one this database was begun with: .*secret:accept/)
  writeFileSync(path, another)
  await expect(keys()).rejects.toThrow(`${path} is not the one this database was begun with`)
})

test('a secret that is lost is never made anew silently', async () => {
  const { keys, path } = await anApp()
  await keys()
  rmSync(path)
  await expect(keys()).rejects.toThrow(
    `${path} is missing, but this database was begun with a secret: put the right one`,
  )
})

test('a database from before fingerprints, with people in it, is not given a new secret either', async () => {
  const { keys, deps } = await anApp()
  await anEvent(deps)
  await expect(keys()).rejects.toThrow('is missing')
  await keys(testSecret)
  await expect(keys(another)).rejects.toThrow('SECRET is not the one')
})

test('another secret that is accepted on purpose ends every link so far, and later letters carry links that work', async () => {
  const { keys, deps, client } = await anApp()
  const send = formOf(deps, await anEvent(deps))
  await keys(testSecret)
  for (let n = 1; n <= 3; n++) await send(...nr(n))
  const hashes = async () => {
    const { rows } = await client.execute('select id, token_hash from registrations order by id')
    return rows.map((row) => ({ id: String(row.id), hash: String(row.token_hash) }))
  }
  const before = await hashes()
  const late = { ...deps, keys: await deriveKeys(another) }
  expect(await acceptSecret(late)).toBe(3)
  const after = await hashes()
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  for (const { hash } of after) expect(before.map((row) => row.hash)).not.toContain(hash)
  await expect(keys(testSecret)).rejects.toThrow('SECRET is not the one')
  const now = await keys(another)
  const [one] = after
  const found = await readByToken(deps, await personalToken(now, one?.id ?? '', 0))
  expect(found?.registration.id).toBe(one?.id)
})
