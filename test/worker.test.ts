import { expect, test, vi } from 'vitest'
import worker from '../src/worker.ts'
import { testSecret } from './support/world.ts'

test('what fails behind an answer is logged by its name alone: the runtime would log names and addresses', async () => {
  const line = vi.spyOn(console, 'log').mockImplementation(() => {})
  const left: Promise<unknown>[] = []
  const env = {
    DATABASE_URL: 'http://127.0.0.1:9',
    PUBLIC_URL: 'https://tagung.example',
    SECRET: testSecret,
    DEMO: '1',
    ASSETS: { fetch: () => Promise.reject(new Error('This Worker has no assets.')) },
  }
  const request = new Request('https://tagung.example/nowhere', { method: 'POST' })
  await worker.fetch(request, env, { waitUntil: (work) => void left.push(work) })
  const ends = await Promise.allSettled(left)
  expect(ends.map(({ status }) => status)).toEqual(ends.map(() => 'fulfilled'))
  const failures = line.mock.calls.map(([text]) => JSON.parse(text)).filter(({ what }) => what.startsWith('background'))
  expect(failures.map(({ at: _, ...said }) => said)).toEqual([
    { level: 'error', what: 'background work failed', error: expect.stringMatching(/^\w+$/) },
  ])
  line.mockRestore()
})
