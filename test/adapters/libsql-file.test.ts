import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'file-'))
  const opened = await openFile(join(folder, 'new', 'house.db'))
  onTestFinished(async () => {
    opened.client.close()
    await rm(folder, { recursive: true })
  })
  return { ...opened, path: join(folder, 'new', 'house.db') }
}

test('the file keeps a log of its own, overwrites what is erased and holds references', async () => {
  const { client } = await aFile()
  expect(await pragmas(client)).toEqual(['wal', 1, 1])
})

test('a batch that met another writer is sent once more, on a connection with the same settings', async () => {
  const { client, sendBatch, path } = await aFile()
  await client.execute('create table t (x)')
  const other = createClient({ url: `file:${path}`, timeout: 0 })
  const hold = await other.transaction('write')
  await hold.execute('insert into t values (1)')
  await client.execute('pragma busy_timeout = 1')
  const reconnect = client.reconnect.bind(client)
  client.reconnect = async () => {
    await hold.commit()
    await reconnect()
  }
  await sendBatch(['insert into t values (2)'])
  expect((await client.execute('select x from t')).rows.map(({ x }) => x)).toEqual([1, 2])
  other.close()
  expect(await pragmas(client)).toEqual(['wal', 1, 1])
})

test('only its owner reads the file and the log beside it', async () => {
  const { client, path } = await aFile()
  await client.execute('create table t (x)')
  expect([path, `${path}-wal`].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
})

test('tidying leaves nothing of what was erased in the log', async () => {
  const { client, sendBatch, tidy, path } = await aFile()
  await client.execute('create table t (x)')
  await sendBatch(["insert into t values ('Zyxwina')"])
  await sendBatch(['delete from t'])
  expect(readFileSync(`${path}-wal`, 'latin1')).toContain('Zyxwina')
  await tidy()
  expect([readFileSync(`${path}-wal`).length, readFileSync(path, 'latin1').includes('Zyxwina')]).toEqual([0, false])
})

async function pragmas(client: Awaited<ReturnType<typeof aFile>>['client']) {
  const names = ['journal_mode', 'secure_delete', 'foreign_keys']
  const results = await Promise.all(names.map((name) => client.execute(`pragma ${name}`)))
  return results.map(({ rows }) => rows[0]?.[0])
}
