import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { startSqld } from '../support/sqld.ts'

/** A server in front of another that has no connection left for the first so many requests. */
async function crowded(url: string, refusals: number) {
  let asked = 0
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.method === 'POST' && asked++ < refusals) return void response.writeHead(429).end()
    const init = request.method === 'POST' ? { method: 'POST', body: Buffer.concat(chunks) } : {}
    const answer = await fetch(new URL(request.url ?? '/', url), init)
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked }
}

test('who finds no connection in time asks again, reading and writing, and nothing is done twice', async () => {
  const sqld = await startSqld()
  onTestFinished(sqld.stop)
  const front = await crowded(sqld.url, 2)
  const { client, sendBatch } = openServer(front.url, undefined)
  onTestFinished(() => client.close())
  await sendBatch(['create table t (n integer)', 'insert into t values (1)'])
  expect(front.asked()).toBe(3)
  expect((await client.execute('select count(*) as n from t')).rows[0]?.n).toBe(1)
})

test('half a character is kept by a server as by the file: as the sign for what cannot be read', async () => {
  const sqld = await startSqld()
  onTestFinished(sqld.stop)
  const { client, sendBatch } = openServer(sqld.url, undefined)
  onTestFinished(() => client.close())
  await sendBatch([
    'create table t (s text)',
    { sql: 'insert into t values (?)', args: ['a\ud800'] },
    { sql: 'insert into t values (:s)', args: { s: '\udc00b' } },
  ])
  await client.execute('insert into t values (?)', ['😀'])
  const { rows } = await client.execute({ sql: 'select s from t where s <> ?', args: ['\ud83d'] })
  expect(rows.map(({ s }) => s)).toEqual(['a\ufffd', '\ufffdb', '😀'])
})
