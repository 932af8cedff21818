import Database from 'libsql'
import { expect, onTestFinished } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { day } from '../../src/lib/dates.ts'
import { fieldsOf } from './a-guest.ts'
import { faultsIn } from './a-seated-event.ts'
import { startApp } from './an-app.ts'
import { anEvent, aPerson } from './an-event.ts'
import { behindAGate } from './gate.ts'
import { testSecret, world } from './world.ts'

/** For so many ms the database takes nothing, or takes its time with everything. */
type Phase = { silent: number } | { slow: number }

/** What lets a database fall silent, and speak again. */
type Stall = { hold(): void; letGo(): void }

const pauseMs = 1500
/** How long a browser waits for a page here: longer than the application may take. */
const patienceMs = 10_000

/**
 * An application whose database falls silent or slow again and again while people register: every page is answered within ten
 * seconds, who is told that it did not work sends once more, and in the end everybody is there once, with one letter.
 */
export async function outlivesStalls(kind: 'file' | 'server', phases: readonly Phase[]): Promise<void> {
  const { deps, client, clock, databaseUrl } = await world(kind)
  clock.at = Date.now()
  const at = clock.at
  const event = await anEvent(deps, {
    capacity: 5,
    ...{ opensAt: at - day, closesAt: at + day, startsAt: at + 9 * day, endsAt: at + 10 * day },
  })
  if (kind === 'file') client.close()
  const gate = kind === 'server' ? await behindAGate(databaseUrl) : undefined
  const stall: Stall = gate ?? lockOf(databaseUrl.slice('file:'.length))
  const app = await startApp({ DATABASE_URL: gate?.url ?? databaseUrl, SECRET: testSecret, PROXIES: '1' })

  const answers = new Map<number, number>()
  let over = false
  let people = 0
  const register = async (n: number) => {
    const fields = { submission: `s${n}`, ...fieldsOf(aPerson({ email: `p${n}@x.example`, lastName: `Nr ${n}` })) }
    for (let status = 0; status !== 303; answers.set(status, (answers.get(status) ?? 0) + 1)) {
      const answer = await fetch(`${app.url}/e/${event.slug}/registration`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'x-forwarded-for': `10.2.${n >> 8}.${n & 255}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      })
      status = answer.status
      // Whoever is not let through keeps what they typed.
      const kept = (await answer.text()).includes(`value="s${n}"`)
      if (status !== 303) expect({ status, kept }).toEqual({ status: 503, kept: true })
    }
  }
  const callers = Array.from({ length: 3 }, async () => {
    while (!over) await register(++people)
  })
  const looks = (async () => {
    for (; !over; await soon(500)) {
      const signal = AbortSignal.timeout(patienceMs)
      const page = await fetch(`${app.url}/e/${event.slug}`, { signal })
      expect([200, 503]).toContain(page.status)
      expect((await fetch(`${app.url}/healthz`, { signal: AbortSignal.timeout(patienceMs) })).status).toBe(200)
    }
  })()
  const phasing = (async () => {
    for (const phase of phases) {
      await soon(pauseMs)
      if ('silent' in phase) await held(stall, phase.silent)
      else for (let slow = 0; slow < phase.slow; slow += pauseMs) await held(stall, pauseMs)
    }
    over = true
  })()
  await Promise.all([phasing, looks, ...callers])
  app.child.kill('SIGTERM')
  expect(await app.gone).toBe(0)

  await gate?.settled()
  const { client: last } = kind === 'file' ? await openFile(databaseUrl.slice(5)) : openServer(databaseUrl, undefined)
  onTestFinished(() => last.close())
  const [there, twice] = [
    await last.execute('select count(*) as n, count(distinct email) as each from registrations'),
    await last.execute('select about, kind from letters group by about, kind having count(*) > 1'),
  ]
  expect({ ...there.rows[0] }).toEqual({ n: people, each: people })
  expect(twice.rows).toEqual([])
  expect(await faultsIn(last)).toEqual({})
  expect([...answers.keys()].sort()).toEqual([303, 503])
}

/** Somebody else who has the file open and keeps everybody from writing. */
function lockOf(path: string): Stall {
  const other = new Database(path, { timeout: 10_000 })
  onTestFinished(() => void other.close())
  return { hold: () => void other.exec('BEGIN IMMEDIATE'), letGo: () => void other.exec('ROLLBACK') }
}

async function held(stall: Stall, ms: number): Promise<void> {
  stall.hold()
  await soon(ms)
  stall.letGo()
}

function soon(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
