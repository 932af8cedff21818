import { createClient, type InStatement } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { type Asked, ask, boundedFetch } from '../../src/adapters/bounded-fetch.ts'
import { keptStreams } from '../../src/adapters/kept-streams.ts'
import { minute } from '../../src/lib/dates.ts'
import { startSqld } from '../support/sqld.ts'

const statements: InStatement[] = [
  'select 1 as a, 2 as a',
  { sql: 'select n, name from t where n > ? order by n', args: [1] },
  { sql: 'select ? as quoted', args: [`{"type":"store_sql","sql_id":7,"sql":"x"} ,{"type":"close"}]}`] },
  'select x from nowhere',
  { sql: 'insert or replace into t values (?, ?)', args: [9, 'nine'] },
  { sql: 'select ? as bytes', args: [new Uint8Array([1, 2, 3])] },
]

test('what is asked on kept streams is answered as on streams of its own, faults included', async () => {
  const sqld = await aServer()
  const [kept, plain] = [clientOf(sqld.url).client, createClient({ url: sqld.url })]
  for (const statement of [...statements, ...statements])
    expect(await outcomeOf(kept.execute(statement))).toEqual(await outcomeOf(plain.execute(statement)))
  const batches = [statements.slice(0, 3), statements, [statements[0], statements[0], statements[1]]] as InStatement[][]
  for (const batch of [...batches, ...batches])
    for (const mode of ['deferred', 'write'] as const)
      expect(await outcomeOf(kept.batch(batch, mode))).toEqual(await outcomeOf(plain.batch(batch, mode)))
  await expect(kept.execute('select count(*) as n from t where n = 9')).resolves.toMatchObject({ rows: [{ n: 1 }] })
})

test('calls that follow one another are said on one stream, which is closed when nobody needs it', async () => {
  const { url } = await aServer()
  const { client, bodies } = clientOf(url)
  for (let turn = 0; turn < 4; turn++) await client.batch(['select 1', 'select 2'])
  expect(bodies.map((body) => body.startsWith('{"baton":'))).toEqual([false, true, true, true])
  expect(bodies.filter((body) => body.includes('"close"'))).toEqual([])
  while (bodies.length < 5) await turn()
  expect(bodies.at(-1)).toContain('"requests":[{"type":"close"}]')
})

test('a server that has forgotten a stream is asked once more, and did nothing the first time', async () => {
  const { url } = await aServer()
  let forgets = true
  const { client, bodies } = clientOf(url, (asked) => {
    const lost = forgets && asked.body.startsWith('{"baton":')
    if (lost) forgets = false
    return ask(lost ? { ...asked, body: asked.body.replace(/"baton":"[^"]*"/, '"baton":"unknown"') } : asked)
  })
  await client.execute('select 1')
  await client.execute(`insert into t values (5, 'five')`)
  expect(bodies.length).toBe(3)
  expect((await client.execute('select count(*) as n from t where n = 5')).rows[0]?.n).toBe(1)
})

test('another process finds a connection beside one that never rests', async () => {
  const { url } = await aServer()
  const [restless, other] = [clientOf(url).client, clientOf(url).client]
  let goesOn = true
  const busy = Array.from({ length: 6 }, async () => {
    while (goesOn) await restless.execute('select count(*) from t')
  })
  for (let turn = 0; turn < 3; turn++) expect((await other.execute('select 3 as n')).rows[0]?.n).toBe(3)
  goesOn = false
  await Promise.all(busy)
})

async function aServer() {
  const sqld = await startSqld()
  onTestFinished(sqld.stop)
  const client = createClient({ url: sqld.url })
  await client.batch(
    ['create table t (n integer primary key, name text)', `insert into t values (1, 'one'), (2, 'two')`],
    'write',
  )
  return sqld
}

function clientOf(url: string, send = ask) {
  const bodies: string[] = []
  const streams = keptStreams((asked: Asked) => {
    bodies.push(asked.body)
    return send(asked)
  })
  const client = createClient({ url, fetch: boundedFetch(minute, streams.ask) })
  onTestFinished(() => {
    client.close()
    streams.end()
  })
  return { client, bodies }
}

async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify(await answer))
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string }
    return { name, message, code }
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
