import type { Client } from '@libsql/client'
import { expect, onTestFinished } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { startApp } from './an-app.ts'
import { anEvent } from './an-event.ts'
import { fakeResend, type Mood } from './fake-resend.ts'
import { count, formOf, nr } from './registering.ts'
import { testSecret, world } from './world.ts'

const lettersEach = 8

/** Where death comes: at any time after the start; before the carrier takes the letter; after; after it said so. */
const places = ['any time', 'before it is taken', 'after it is taken', 'after the answer'] as const

/**
 * Kills an application again and again between render, send and mark, while its carrier recognises repeats: no letter is lost and none
 * is doubled, and every repeat is byte-equal.
 */
export async function survivesKills(kills: number, people: number): Promise<void> {
  const { deps, client, databaseUrl } = await world()
  const send = formOf(deps, await anEvent(deps, { capacity: null }))
  for (let n = 1; n <= people; n++) await send(...nr(n))
  await writeMoreLetters(client)
  client.close()

  let dies: (at: (typeof places)[number]) => void = () => {}
  let armed: Promise<void> = Promise.resolve()
  const carrier = await fakeResend(async (): Promise<Mood> => {
    await armed
    dies('before it is taken')
    await soon(2)
    queueMicrotask(() => dies('after it is taken'))
    setTimeout(() => dies('after the answer'), 1)
    return 'take'
  })
  onTestFinished(async () => void (await carrier.close()))
  const path = databaseUrl.slice('file:'.length)
  const env = {
    DATABASE_URL: databaseUrl,
    SECRET: testSecret,
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: carrier.url,
    MAIL_FROM: 'tagung@host.example',
    MAIL_RATE: '5000',
  }

  for (let n = 0; n < kills; n++) {
    await between(path, (closed) => closed.execute(`update registrations set last_name = 'Muster ${n}'`))
    // Nothing is taken before it is said when this application dies: on a busy machine all would have left by then.
    const { promise, resolve: arm } = Promise.withResolvers<void>()
    armed = promise
    const app = await startApp(env)
    const place = places[n % places.length]
    let orders = 0
    dies = (at) => {
      if (at === place && ++orders > n % 11) app.child.kill('SIGKILL')
    }
    if (place === 'any time') setTimeout(() => app.child.kill('SIGKILL'), n % 23)
    arm()
    expect(await app.gone).toBe('SIGKILL')
  }
  dies = () => {}

  const open = (what: string) => between(path, (closed) => count(closed, `letters where state = 'waiting' ${what}`))
  expect(await open('')).toBeGreaterThan(0)
  expect(await open('and lease is not null')).toBeGreaterThan(0)
  const last = await startApp(env)
  while (carrier.accepted.size < people * lettersEach) await soon(20)
  last.child.kill('SIGTERM')
  expect(await last.gone).toBe(0)

  const { rows } = await between(path, (closed) =>
    closed.execute(`select about || '/' || kind || '/' || revision as key, state from letters`),
  )
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
  expect([...carrier.accepted.keys()].sort()).toEqual(rows.map(({ key }) => String(key)).sort())
  const bodies = Map.groupBy(carrier.orders, ({ key }) => key)
  const different = [...bodies.values()].filter((orders) => new Set(orders.map(({ body }) => body)).size > 1)
  expect(different).toEqual([])
  expect(carrier.orders.length).toBeGreaterThan(rows.length)
}

/** What is done to the file while no server has it. People change their names meanwhile: bytes must not. */
async function between<T>(path: string, work: (client: Client) => Promise<T>): Promise<T> {
  const { client } = await openFile(path)
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

/** The same people asked for their link again and again; due at once, since the world of tests lives in another year. */
async function writeMoreLetters(client: Client): Promise<void> {
  for (let n = 1; n < lettersEach; n++) {
    await client.execute(`insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at)
      select host_id, event_id, id, 'existing-registration', ${n}, email, language, ${n}, 0 from registrations`)
  }
  await client.execute('update letters set due_at = 0')
}

function soon(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
