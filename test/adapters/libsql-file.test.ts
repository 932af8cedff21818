import { readFileSync, statSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { expect, test } from 'vitest'
import { aRawFile } from '../support/a-raw-file.ts'

test('the file keeps a log of its own, overwrites what is erased, holds references and waits for the disk', async () => {
  const { client } = await aRawFile()
  expect(await pragmas(client)).toEqual(['wal', 1, 1, 2])
})

test('what meets another writer waits, and the application goes on meanwhile', async () => {
  const { client, sendBatch, path } = await aRawFile()
  await client.execute('create table t (x)')
  const other = createClient({ url: `file:${path}`, timeout: 0 })
  const hold = await other.transaction('write')
  await hold.execute('insert into t values (1)')
  const meeting = [
    sendBatch(['insert into t values (2)']),
    sendBatch(['insert into t values (3)']),
    client.execute('insert into t values (4)'),
    client.batch(['select 1', 'insert into t values (5)']),
  ]
  expect((await client.execute('select x from t')).rows).toEqual([])
  await hold.commit()
  await Promise.all(meeting)
  expect((await client.execute('select x from t order by x')).rows.map(({ x }) => x)).toEqual([1, 2, 3, 4, 5])
  other.close()
  expect(await pragmas(client)).toEqual(['wal', 1, 1, 2])
})

test('only its owner reads the file and the log beside it', async () => {
  const { client, path } = await aRawFile()
  await client.execute('create table t (x)')
  expect([path, `${path}-wal`].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
})

test('tidying leaves nothing of what was erased in the log', async () => {
  const { client, sendBatch, tidy, path } = await aRawFile()
  await client.execute('create table t (x)')
  await sendBatch(["insert into t values ('Zyxwina')"])
  await sendBatch(['delete from t'])
  expect(readFileSync(`${path}-wal`, 'latin1')).toContain('Zyxwina')
  await tidy()
  expect([readFileSync(`${path}-wal`).length, readFileSync(path, 'latin1').includes('Zyxwina')]).toEqual([0, false])
})

async function pragmas(client: Awaited<ReturnType<typeof aRawFile>>['client']) {
  const names = ['journal_mode', 'secure_delete', 'foreign_keys', 'synchronous']
  const results = await Promise.all(names.map((name) => client.execute(`pragma ${name}`)))
  return results.map(({ rows }) => rows[0]?.[0])
}
