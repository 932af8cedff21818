import { expect, test, vi } from 'vitest'
import worker from '../src/worker.ts'
import { testSecret, world } from './support/world.ts'

test('what fails behind an answer is logged by its name and place alone: the runtime would log names and addresses', async () => {
  const { client, databaseUrl } = await world('server')
  await client.execute('alter table letters rename to gone')
  // The demo prints the stack as well.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const line = vi.spyOn(console, 'log').mockImplementation(() => {})
  const left: Promise<unknown>[] = []
  const env = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'https://tagung.example',
    SECRET: testSecret,
    DEMO: '1',
    ASSETS: { fetch: () => Promise.reject(new Error('This Worker has no assets.')) },
  }
  const request = new Request('https://tagung.example/office/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ email: 'erika@host.example' }),
    headers: { origin: 'https://tagung.example' },
  })
  await worker.fetch(request, env, { waitUntil: (work) => void left.push(work) })
  const ends = await Promise.allSettled(left)
  expect(ends.map(({ status }) => status)).toEqual(ends.map(() => 'fulfilled'))
  const failures = line.mock.calls.map(([text]) => JSON.parse(text)).filter(({ what }) => what.startsWith('background'))
  expect(failures.map(({ at: _, ...rest }) => rest)).toEqual([
    {
      level: 'error',
      what: 'background work failed',
      error: expect.stringMatching(/^\w+$/),
      code: 'SQLITE_UNKNOWN',
      place: expect.stringMatching(/^src\/adapters\/\S+:\d+ < src\/domain\/outbox\/\S+:\d+$/),
    },
  ])
})
