import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { signInBy } from '../../src/adapters/sign-in.ts'
import { createApp } from '../../src/app.ts'
import { openStore } from '../../src/db/database.ts'
import type { Deps } from '../../src/deps.ts'
import { addOrganiser } from '../../src/domain/access/add-organiser.ts'
import { homeHost } from '../../src/domain/organisations/find-hosts.ts'
import { isUnavailable } from '../../src/lib/unavailable.ts'
import { fieldsOf } from '../support/a-guest.ts'
import { anEvent, aPerson } from '../support/an-event.ts'
import { behindAGate } from '../support/gate.ts'
import { count } from '../support/registering.ts'
import { world } from '../support/world.ts'

/** Long enough for a server on loopback, short enough to be waited for. */
const limitMs = 1000

/** An application whose database can fall silent: whatever it is asked then is kept, and done when it speaks again. */
async function anAppBehindAGate() {
  const here = await world('server')
  const event = await anEvent(here.deps)
  const gate = await behindAGate(here.databaseUrl)
  const { client, sendBatch } = openServer(gate.url, undefined, limitMs)
  onTestFinished(() => client.close())
  const background = (work: Promise<unknown>) => void work.catch(() => {})
  const { config, keys } = here.deps
  const signIn = signInBy(client, config.publicUrl, keys['sign-in'])
  const deps = { ...here.deps, store: openStore(client, sendBatch), signIn, background }
  const ask = (path: string, init: RequestInit = {}) => createApp().request(path, init, deps)
  return { ...here, deps, event, gate, ask }
}

test('a page whose database is silent says so politely, in the language of the reader, and is back by itself', async () => {
  const { gate, ask, event } = await anAppBehindAGate()
  gate.hold()
  const answer = await ask(`/e/${event.slug}`, { headers: { cookie: 'lang=en' } })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await answer.text()).toContain('We cannot be reached for a moment')
  expect(await (await ask('/')).text()).toContain('Wir sind gerade kurz nicht erreichbar')
  gate.letGo()
  expect((await ask(`/e/${event.slug}`)).status).toBe(200)
})

test('a form that met a silent database is kept in the page, and sent again counts once though the first arrived late', async () => {
  const { gate, ask, event, client } = await anAppBehindAGate()
  const fields = { ...fieldsOf(aPerson({ lastName: `O'Neil "<b>"` })), remarks: 'eine\r\nzweite Zeile' }
  const path = `/e/${event.slug}/registration`
  const send = (body: URLSearchParams) => ask(path, { method: 'POST', body })
  const arrived = gate.hold()
  const answer = await send(new URLSearchParams(fields))
  await arrived
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain('Noch einmal senden')
  const kept = hiddenIn(page)
  expect(kept.action).toBe(path)
  expect(Object.fromEntries(kept.fields)).toEqual(fields)
  gate.letGo()
  const again = await send(kept.fields)
  expect(again.status).toBe(303)
  await gate.settled()
  expect(await count(client, 'registrations')).toBe(1)
})

test('somebody of the office is not taken for a stranger because the database is silent', async () => {
  const { gate, ask, deps } = await anAppBehindAGate()
  const cookie = await signedIn(deps)
  expect((await ask('/office', { headers: { cookie } })).status).toBe(200)
  gate.hold()
  expect((await ask('/office', { headers: { cookie } })).status).toBe(503)
  gate.letGo()
  expect((await ask('/office', { headers: { cookie } })).status).toBe(200)
})

test.each([
  ['says nothing', () => {}],
  ['hangs up', (socket: Socket) => void socket.destroy()],
  [
    'stops in the middle of its answer',
    (socket: Socket) =>
      void socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a"'),
  ],
  [
    'is a proxy without its server',
    (socket: Socket) => void socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'),
  ],
  [
    'speaks of something else',
    (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi'),
  ],
  ['never has a connection', (socket: Socket) => void socket.end('HTTP/1.1 429 Busy\r\ncontent-length: 0\r\n\r\n')],
])('a server that %s ends a read and a write as unavailable', async (_what, answer) => {
  const server = createServer((socket) => {
    socket.on('error', () => {}).once('data', () => answer(socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { client, sendBatch } = openServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined, 300)
  onTestFinished(() => client.close())
  const errors = await Promise.all([
    client.execute('select 1').catch((error: unknown) => error),
    sendBatch(['insert into t values (1)']).catch((error: unknown) => error),
  ])
  expect(errors.map(isUnavailable)).toEqual([true, true])
})

/** The cookie of an organiser who signed in just now. */
async function signedIn(deps: Deps): Promise<string> {
  const host = await homeHost(deps)
  const email = 'buero@x.example'
  await addOrganiser(deps, { as: 'system', job: 'test' }, { hostId: host?.id ?? '', email, name: 'Büro' })
  const token = await deps.signIn.issueToken(email, 5)
  const headers = (await deps.signIn.redeem(token ?? '', new Headers()))?.cookies
  return (headers?.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ')
}

function hiddenIn(page: string): { action: string | undefined; fields: URLSearchParams } {
  const form = /<form[^>]* action="([^"]*)"[\s\S]*?<\/form>/.exec(page)
  const fields = [...(form?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return {
    action: form?.[1],
    fields: new URLSearchParams(fields.map(([, name, value]) => [plain(name), plain(value)])),
  }
}

function plain(html = ''): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
