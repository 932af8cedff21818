import { expect, test } from 'vitest'
import { aWorker } from '../support/a-worker.ts'
import { testSecret } from '../support/world.ts'

const page = 'http://worker.local/'

const whole = {
  DATABASE_URL: 'http://127.0.0.1:1',
  PUBLIC_URL: 'https://tagung.example',
  SECRET: testSecret,
}

test('a Worker without its variables says which one in a plain page', async () => {
  const { SECRET: _, ...withoutSecret } = whole
  const { PUBLIC_URL: __, ...withoutAddress } = whole
  const wrong = [
    [withoutSecret, 'SECRET is missing: at least 32 characters, set with "wrangler secret put SECRET".\n'],
    [withoutAddress, 'PUBLIC_URL is missing: the address under which people reach this Worker.\n'],
  ] as const
  for (const [variables, sentence] of wrong) {
    const response = await (await aWorker(variables)).fetch(page)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      500,
      'text/plain; charset=utf-8',
      sentence,
    ])
  }
})

test('a Worker whose database is away is alive and not ready', async () => {
  const worker = await aWorker(whole)
  expect((await worker.fetch(`${page}healthz`)).status).toBe(200)
  const response = await worker.fetch(`${page}readyz`)
  expect([response.status, await response.json()]).toEqual([503, { status: 'database-unreachable' }])
})
