import { readFileSync } from 'node:fs'
import { type Client, createClient } from '@libsql/client'
import { expect, test } from 'vitest'
import { FileConnection } from '../../src/adapters/file-connection.ts'
import { groupCommit } from '../../src/adapters/group-commit.ts'
import { aRawFile } from '../support/a-raw-file.ts'

const tables = [
  'create table t (n integer primary key check (n >= 0), filling blob) strict',
  'create table both (a integer, b integer) strict',
]
const insert = (n: number) => ({ sql: 'insert into t (n) values (?)', args: [n] })
const pairs = (n: number) => [
  { sql: 'insert into both (a) values (?)', args: [n] },
  { sql: 'update both set b = ? where a = ?', args: [n, n] },
]

test('batches of one turn share a commit, and each keeps its own answer', async () => {
  const { client, sendBatch, path } = await withTables()
  const before = commitsIn(path)
  const answers = await Promise.all(
    numbers(40).map((n) => sendBatch([insert(n), { sql: 'select ? as mine, count(*) as there from t', args: [n] }])),
  )
  expect(answers.map(([, last]) => ({ ...last?.rows[0] }))).toEqual(numbers(40).map((n) => ({ mine: n, there: n + 1 })))
  expect(commitsIn(path) - before).toBe(1)
  expect(await rowsIn(client)).toBe(40)
})

test('more than a group takes several turns, and everything in between is served', async () => {
  const { client, sendBatch } = await withTables()
  const seen = [0]
  const sent = numbers(200).map((n) => sendBatch([insert(n)]))
  const watching = (async () => {
    while (Number(seen.at(-1)) < 200) {
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(await rowsIn(client))
    }
  })()
  await Promise.all([...sent, watching])
  // A slow machine makes smaller groups: none may hold the loop.
  const groups = seen.slice(1).map((rows, index) => rows - Number(seen[index]))
  expect(Math.max(...groups)).toBeLessThanOrEqual(64)
})

test('a refused batch leaves nothing and hinders nobody, wherever in its statements it ends', async () => {
  const { client, sendBatch } = await withTables()
  const results = await Promise.allSettled(
    numbers(60).map((n) =>
      sendBatch([insert(n), ...pairs(n), ...(n % 3 === 0 ? [insert(-1)] : n % 3 === 1 ? [insert(n)] : [])]),
    ),
  )
  expect(results.map(({ status }) => status)).toEqual(numbers(60).map((n) => (n % 3 === 2 ? 'fulfilled' : 'rejected')))
  const { rows } = await client.execute('select n from t order by n')
  expect(rows.map(({ n }) => n)).toEqual(numbers(60).filter((n) => n % 3 === 2))
  expect(await halves(client)).toBe(0)
})

test('nobody hears before the commit, and nobody sees half of a batch', async () => {
  const { client, sendBatch, path } = await withTables()
  const other = createClient({ url: `file:${path}` })
  const sent = numbers(120).map(async (n) => {
    await sendBatch(pairs(n))
    const { rows } = await other.execute({ sql: 'select b from both where a = ?', args: [n] })
    expect(rows.map(({ b }) => b)).toEqual([n])
  })
  const looks = numbers(50).map(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    expect([await halves(client), await halves(other)]).toEqual([0, 0])
  })
  await Promise.all([...sent, ...looks])
  other.close()
})

test('a full disk undoes the group; each is tried alone, and what fits is kept', async () => {
  const { client, sendBatch } = await withTables()
  const pages = Number((await client.execute('pragma page_count')).rows[0]?.page_count)
  await client.execute(`pragma max_page_count = ${pages + 60}`)
  const big = (n: number) => ({ sql: 'insert into t values (?, zeroblob(100000))', args: [n] })
  const results = await Promise.allSettled(
    numbers(12).map((n) => sendBatch([...pairs(n), n % 2 === 0 ? big(n) : insert(n)])),
  )
  const kept = numbers(12).filter((n) => results[n]?.status === 'fulfilled')
  expect(kept).toEqual([0, 1, 2, 3, 5, 7, 9, 11])
  expect(results.flatMap((one) => (one.status === 'rejected' ? one.reason.code : []))).toEqual(
    Array(4).fill('SQLITE_FULL'),
  )
  expect((await client.execute('select n from t order by n')).rows.map(({ n }) => n)).toEqual(kept)
  expect((await client.execute('select a from both order by a')).rows.map(({ a }) => a)).toEqual(kept)
  await client.execute('pragma max_page_count = 1000000')
  await sendBatch([insert(99)])
  expect(await rowsIn(client)).toBe(9)
})

test('a commit that fails is the fault of one: the others are kept', async () => {
  const { client, sendBatch } = await withTables()
  await client.batch(
    ['create table host (id integer primary key)', 'create table guest (host references host)'],
    'write',
  )
  const late = ['pragma defer_foreign_keys = on', 'insert into guest values (7)']
  const results = await Promise.allSettled([sendBatch([insert(1)]), sendBatch(late), sendBatch([insert(2)])])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await rowsIn(client)).toBe(2)
})

test('a lock that stays is told to everybody who waited long enough', async () => {
  const { path, client } = await withTables()
  const other = createClient({ url: `file:${path}` })
  const hold = await other.transaction('write')
  const { send } = groupCommit(new FileConnection(path), { patienceMs: 30, pauseMs: 5 })
  const results = await Promise.allSettled([send([insert(1)]), send([insert(2)])])
  expect(results.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY'])
  await hold.rollback()
  await send([insert(3)])
  expect(await rowsIn(client)).toBe(1)
  other.close()
})

async function withTables() {
  const here = await aRawFile()
  await here.client.batch(tables, 'write')
  return here
}

/** The frames of the write-ahead log that end a transaction (sqlite.org/fileformat2.html, § 4.1). */
function commitsIn(path: string): number {
  const log = readFileSync(`${path}-wal`)
  const frame = 24 + log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at < log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) commits++
  return commits
}

function numbers(amount: number): number[] {
  return Array.from({ length: amount }, (_, n) => n)
}

async function rowsIn(client: Client): Promise<number> {
  return Number((await client.execute('select count(*) as n from t')).rows[0]?.n)
}

async function halves(client: Client): Promise<number> {
  return Number((await client.execute('select count(*) as n from both where b is null')).rows[0]?.n)
}
