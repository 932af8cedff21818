import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { aWorker } from '../support/a-worker.ts'
import { leavesNothingBehind, runApp, startApp } from '../support/an-app.ts'
import { behindAGate } from '../support/gate.ts'
import { startSqld } from '../support/sqld.ts'
import { testSecret } from '../support/world.ts'

const env = { SECRET: testSecret }

test('while its server is silent an application says so within ten seconds, forms too, is back by itself, and stops when told', async () => {
  const sqld = await startSqld()
  onTestFinished(sqld.stop)
  const gate = await behindAGate(sqld.url)
  const app = await startApp({ DATABASE_URL: gate.url, ...env })
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(app.url + path, { ...init, redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    return [answer.status, (await answer.text()).includes('nicht erreichbar')]
  }
  const form = { method: 'POST', body: new URLSearchParams({ email: 'organiser@x.example' }) }
  gate.hold()
  expect(await Promise.all(['/', '/calendar.ics', '/e/nothing', '/imprint'].map((path) => ask(path)))).toEqual(
    Array(4).fill([503, true]),
  )
  expect(await Promise.all(['/office/sign-in', '/e/nothing/link'].map((path) => ask(path, form)))).toEqual(
    Array(2).fill([503, true]),
  )
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  gate.letGo()
  expect(await ask('/')).toEqual([200, false])
  gate.hold()
  const open = ask('/').catch(() => undefined)
  app.child.kill('SIGTERM')
  expect(await app.gone).toBe(0)
  expect(leavesNothingBehind(app)).toBe(true)
  await open
})

test('a start whose server is silent says what it waits for, and gives up with a sentence', async () => {
  const url = await aSilentServer()
  const { code, complaint } = await runApp({ DATABASE_URL: url, ...env })
  const { host } = new URL(url)
  expect({ code, complaint }).toEqual({
    code: 78,
    complaint: `Waiting for the database ${host} …\nDATABASE_URL names ${host}, which cannot be opened: it does not answer in time.\n`,
  })
})

test('a Worker whose server is silent says so within ten seconds', async () => {
  const worker = await aWorker({ ...env, DATABASE_URL: await aSilentServer(), PUBLIC_URL: 'https://tagung.example' })
  expect((await worker.fetch('http://worker.local/healthz')).status).toBe(200)
  const answer = await worker.fetch('http://worker.local/', { signal: AbortSignal.timeout(10_000) })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await answer.text()).toContain('nicht erreichbar')
})

async function aSilentServer(): Promise<string> {
  const server = createServer((socket) => void socket.on('error', () => {})).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
