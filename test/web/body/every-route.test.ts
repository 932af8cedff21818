import { expect, test, vi } from 'vitest'
import { createApp } from '../../../src/app.ts'
import type { Deps } from '../../../src/deps.ts'
import { aDraft } from '../../support/a-mailing.ts'
import { anOffice } from '../office/an-office.ts'

/** Every route that can take a body, as Hono knows them: a new one is here by itself. */
const routes = [
  ...new Set(
    createApp()
      .routes.filter(({ method }) => !['GET', 'HEAD', 'ALL'].includes(method))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]
const takesFile = (route: string) => /(?:\/logo|\/annexes|\/office\/replies)$/.test(route)

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'
const json = 'application/json'
const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`

/** What nobody of ours sends: its type, itself, and how it is answered. */
const hostile: Record<string, [type: string, body: string, status: number]> = {
  '40,000 fields': [urlencoded, '&a='.repeat(40_000), 413],
  '40,000 empty fields': [urlencoded, '&'.repeat(40_000), 413],
  '40,000 times one field': [urlencoded, 'people=1&'.repeat(28_000), 413],
  'a name of 100 kB': [urlencoded, `${'n'.repeat(100_000)}=1`, 413],
  'more than any form holds': [urlencoded, `a=${'v'.repeat(300_000)}`, 413],
  '5,000 parts': [multipart, part('a').repeat(5000), 413],
  'a part named with 100 kB': [multipart, part('n'.repeat(100_000)), 413],
  'parts without a boundary': ['multipart/form-data', part('a'), 400],
  'parts of another boundary': ['multipart/form-data; boundary=c', part('a'), 400],
  'a depth of 10,000': [json, '['.repeat(10_000), 413],
  'a depth of 10,000 in names': [json, '{"a":'.repeat(10_000), 413],
  '100,000 values': [json, `[${'0,'.repeat(100_000)}0]`, 413],
  'a JSON name of 100 kB': [json, `{"${'n'.repeat(100_000)}":1}`, 413],
  'no kind of ours': ['text/plain', 'a=1', 400],
  'a kind beside a kind': ['text/xml', '<a/>', 400],
}

/** What looks like a form and is odd: answered as every form, and never a fault. */
const odd: Record<string, [type: string, body: string]> = {
  NULs: [urlencoded, 'email=%00a%00@x.example&firstName=%00&%00=%00&people=%00'],
  duplicates: [urlencoded, 'email=a&email=b&people=2&people=3&add=person&add=contact&remove=1'],
  'broken encoding': [urlencoded, 'email=%ff%fe%&people=-1&remove=1e999&__proto__=1&constructor=2'],
  'half a part': [multipart, '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\na'],
  'half a JSON': [json, '{"scans":['],
}

test('no route hands anything on that is beyond its bounds', async () => {
  const { deps } = await anOffice()
  for (const route of routes.filter((one) => !takesFile(one))) {
    for (const [name, [type, body, status]] of Object.entries(hostile)) {
      const { answer, steps } = await counting(deps, (counted) => send(counted, route, body, type))
      const outcome = [route, name, answer.status, steps, answer.headers.get('connection')]
      expect(outcome).toEqual([route, name, status, { queries: 0, parsed: 0 }, 'close'])
      expect((await answer.text()).length).toBeLessThan(20_000)
    }
    const broken = await counting(deps, (counted) => send(counted, route, brokenOff(), urlencoded))
    expect([route, broken.answer.status, broken.steps]).toEqual([route, 400, { queries: 0, parsed: 0 }])
  }
})

test('what is odd is answered by every route, and never with a fault', async () => {
  const { deps, cookie } = await anOffice()
  for (const route of routes)
    for (const [name, [type, body]] of Object.entries(odd)) {
      const answer = await send(deps, route, body, type, { cookie })
      expect([route, name, answer.status < 500]).toEqual([route, name, true])
      expect((await answer.text()).length).toBeLessThan(200_000)
    }
})

test.each(routes.filter(takesFile))('%s reads nothing of a stranger, and bounds what its staff send', async (route) => {
  const { deps, cookie, host, event } = await anOffice()
  const mailing = await aDraft(deps, event)
  const own = route.replace('hosts/:id', `hosts/${host.id}`).replace(':id', event.id).replace(':mailing', mailing)
  const stranger = await counting(deps, (counted) => send(counted, own, part('a').repeat(5000), multipart))
  expect([stranger.answer.status, stranger.steps.parsed]).toEqual([401, 0])
  for (const name of ['5,000 parts', 'a part named with 100 kB', 'parts without a boundary', 'no kind of ours']) {
    const [type = '', body = '', status = 0] = hostile[name] ?? []
    const answer = await send(deps, own, body, type, { cookie })
    expect([name, answer.status]).toEqual([name, status])
  }
})

test('address, query, path and cookies are bounded before anything reads them', async () => {
  const { deps } = await anOffice()
  const asked = async (path: string, headers = {}) => {
    const { answer, steps } = await counting(deps, async (counted) => createApp().request(path, { headers }, counted))
    return [answer.status, steps.queries]
  }
  expect(await asked(`/?${'a&'.repeat(2000)}`)).toEqual([413, 0])
  expect(await asked(`/?q=${'a'.repeat(20_000)}`)).toEqual([413, 0])
  expect(await asked(`/r/${'a'.repeat(600)}`)).toEqual([413, 0])
  expect(await asked('/a'.repeat(100))).toEqual([413, 0])
  expect(await asked('/', { cookie: 'a=b; '.repeat(100) })).toEqual([413, 0])
  expect(await asked('/', { cookie: `a=${'b'.repeat(40_000)}` })).toEqual([413, 0])
})

function send(deps: Deps, route: string, body: BodyInit, type: string, headers: Record<string, string> = {}) {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:\w+(?:\{[^}]*\})?/g, 'x')
  const init = { method, body, headers: { 'content-type': type, ...headers }, duplex: 'half' }
  return createApp().request(path, init, deps)
}

function brokenOff(): ReadableStream {
  let pulled = 0
  return new ReadableStream({
    pull(controller) {
      if (pulled++ === 0) controller.enqueue(new TextEncoder().encode('a=1&b'))
      else controller.error(new Error('aborted'))
    },
  })
}

/** How often the database and the parsers of bodies were asked. */
async function counting(deps: Deps, ask: (deps: Deps) => Response | Promise<Response>) {
  const steps = { queries: 0, parsed: 0 }
  const store = new Proxy(deps.store, {
    get: (target, name, self) => {
      steps.queries++
      return Reflect.get(target, name, self)
    },
  })
  const parse = vi.spyOn(JSON, 'parse')
  const formData = vi.spyOn(Response.prototype, 'formData')
  const answer = await ask({ ...deps, store })
  // The application parses JSON of its own meanwhile; what came from outside has no bounds.
  const foreign = parse.mock.calls.filter(([text]) => text.length > 5000)
  steps.parsed = foreign.length + formData.mock.calls.length
  parse.mockRestore()
  formData.mockRestore()
  return { answer, steps }
}
