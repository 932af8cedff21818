import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { securityHeaders } from '../../../src/web/middleware/security-headers.ts'
import { anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"

test('every answer carries the policy: pages, files, refusals and faults', async () => {
  const { deps, client } = await world()
  const { slug } = await anEvent(deps)
  const app = createApp()
  const ask = async (path: string, init: RequestInit = {}) => {
    const { status, headers } = await app.request(path, init, deps)
    return [status, headers.get('content-security-policy'), headers.get('strict-transport-security')]
  }
  const year = 'max-age=31536000; includeSubDomains'
  const posted = { method: 'POST', body: 'a='.padEnd(300_000, 'x') }
  expect(await ask('/')).toEqual([200, policy, year])
  expect(await ask(`/e/${slug}.ics`)).toEqual([200, policy, year])
  expect(await ask('/office')).toEqual([303, policy, year])
  expect(await ask('/nowhere')).toEqual([404, policy, year])
  expect(await ask('/', { method: 'POST', headers: { origin: 'https://evil.example' } })).toEqual([403, policy, year])
  expect(await ask(`/e/${slug}/registration`, posted)).toEqual([413, policy, year])
  client.close()
  expect(await ask('/')).toEqual([500, policy, year])
})

test('the camera is for the desk alone', async () => {
  const { deps } = await world()
  const camera = async (path: string) =>
    (await createApp().request(path, {}, deps)).headers.get('permissions-policy')?.match(/camera=[^,]*/)?.[0]
  expect(await camera('/')).toBe('camera=()')
  expect(await camera('/office/sign-in')).toBe('camera=()')
  expect(await camera(`/checkin/${'A'.repeat(22)}`)).toBe('camera=(self)')
})

test('a page whose language hangs on a cookie is shared by no cache among readers of different languages', async () => {
  const { deps } = await world()
  await anEvent(deps)
  const answer = await createApp().request('/', {}, deps)
  expect(answer.headers.get('vary')).toBe('Cookie')
})

test('what a Worker serves without asking the application carries the same headers', async () => {
  const app = new Hono().use(securityHeaders).get('/', (c) => c.body(null))
  const ours = [...(await app.request('/')).headers].map(([name, value]) => `  ${name}: ${value}`)
  expect(readFileSync('public/_headers', 'utf8').split('\n').filter(Boolean)).toEqual([
    '/assets/*',
    '  cache-control: public, max-age=31536000, immutable',
    ...ours,
  ])
})
