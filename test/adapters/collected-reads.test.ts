import { expect, onTestFinished, test } from 'vitest'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { openStore } from '../../src/db/database.ts'
import { hosts } from '../../src/db/schema/hosts.ts'
import { requestsTo } from '../support/requests-to.ts'
import { startSqld } from '../support/sqld.ts'

test('what is read at once travels together, unpacked, and each gets its own rows; writing goes alone', async () => {
  const { client, requests } = await aServer()
  await client.batch(['create table t (n integer)', 'insert into t values (1), (2)'], 'write')
  expect(requests()).toEqual(['identity'])
  const [one, two, three] = await Promise.all([
    client.execute('select 1 as a'),
    client.batch(['select n from t order by n', { sql: 'select ? as b', args: ['x'] }]),
    client.execute('with c as (select 3 as c) select c from c'),
  ])
  expect([one, ...two, three].map(({ rows }) => rows.map((row) => Object.values(row)))).toEqual([
    [[1]],
    [[1], [2]],
    [['x']],
    [[3]],
  ])
  expect(requests().length).toBe(1)
  await Promise.all([client.execute('insert into t values (3)'), client.execute('select 1')])
  expect(requests().length).toBe(2)
})

test('drizzle takes different ways to its queries; what is asked at once still travels together', async () => {
  const { client, requests } = await aServer()
  await client.execute('create table hosts (id text, slug text)')
  const { read } = openStore(client, (batch) => client.batch(batch, 'write'))
  requests()
  const prepared = read.select({ id: hosts.id }).from(hosts).prepare()
  await Promise.all([
    prepared.execute(),
    read.select({ slug: hosts.slug }).from(hosts),
    read.batch([read.select({ id: hosts.id }).from(hosts), read.select({ slug: hosts.slug }).from(hosts)]),
    read.$count(hosts),
  ])
  expect(requests().length).toBe(1)
})

test('a query that fails is told to all that travelled with it', async () => {
  const { client } = await aServer()
  const asked = ['select 1', 'select * from nowhere', 'select 2'].map((query) => client.execute(query))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect((await client.execute('select 2 as n')).rows[0]?.n).toBe(2)
})

async function aServer() {
  const sqld = await startSqld()
  onTestFinished(sqld.stop)
  const { client } = openServer(sqld.url, undefined)
  onTestFinished(() => client.close())
  return { client, requests: requestsTo(sqld.url) }
}
