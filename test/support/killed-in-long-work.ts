import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Client } from '@libsql/client'
import { expect } from 'vitest'
import { seedRegistrations } from '../../scripts/bench/seed-registrations.ts'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { dispatchMailing, holdMs } from '../../src/domain/mailings/dispatch-mailing.ts'
import { day } from '../../src/lib/dates.ts'
import { aDraft } from './a-mailing.ts'
import { aFolder, startApp } from './an-app.ts'
import { anEvent } from './an-event.ts'
import { testSecret, world } from './world.ts'

type Prepared = Awaited<ReturnType<typeof prepared>>

/** Work that takes long: how it stands just before, how far it has come, and what must hold when it is done. */
type LongWork = {
  begin(app: Prepared): Promise<unknown>
  /** Numbers of rows: how many it has written, and how many say that it is done. */
  written: string
  done: string
  holds(client: Client, path: string, people: number): Promise<void>
}

export const longWork = {
  'writes a mailing': {
    begin: async ({ deps, clock, event }) => {
      clock.pass(-2 * holdMs)
      const id = await aDraft(deps, event)
      await dispatchMailing(deps, { as: 'system', job: 'test' }, { eventId: event.id, id })
    },
    written: `letters where kind = 'mailing'`,
    done: `mailings where state = 'sending' and not exists (select 1 from mailing_recipients where state = 'waiting')`,
    holds: async (client, _path, people) => {
      await eachHasOne(client, 'mailing', people)
      expect(await numberOf(client, `mailing_recipients where state <> 'written'`)).toBe(0)
      expect(await numberOf(client, `audit_notes where verb = 'mailing.started'`)).toBe(1)
    },
  },
  'tells that an event is called off': {
    begin: ({ client, clock }) =>
      client.execute({ sql: "update events set status = 'cancelled', cancellation_owed_at = ?", args: [clock.at] }),
    written: `letters where kind in ('event-cancelled', 'booking-event-cancelled')`,
    done: 'events where cancellation_owed_at is null',
    holds: async (client, _path, people) => {
      await eachHasOne(client, 'event-cancelled', people)
      await eachHasOne(client, 'booking-event-cancelled', people / 10)
      expect(await numberOf(client, 'events where cancellation_owed_at is not null')).toBe(0)
    },
  },
  erases: {
    begin: ({ client, clock }) => client.execute({ sql: 'update events set forget_at = ?', args: [clock.at - 1] }),
    written: `registrations where email = ''`,
    done: 'erasures',
    holds: async (client, path) => {
      expect(await numberOf(client, 'erasures')).toBe(1)
      expect(await numberOf(client, `audit_notes where verb = 'event.forgotten'`)).toBe(1)
      // Not even in pages that are free again.
      for (const trace of ['@laid.example', '@contact.example', 'Łucja'])
        expect(readFileSync(path)).not.toContain(trace)
    },
  },
} satisfies Record<string, LongWork>

/**
 * Kills an application in the middle of one long work, at as many different moments, each in a copy of the same database and three
 * times in a row, and lets it be finished: nobody is told twice, nobody is left out, nothing stays behind.
 */
export async function killedInLongWork(name: keyof typeof longWork, kills: number, people: number): Promise<void> {
  const work: LongWork = longWork[name]
  const app = await prepared(people)
  await work.begin(app)
  await app.client.execute('pragma wal_checkpoint(truncate)')
  app.client.close()
  const original = app.databaseUrl.slice('file:'.length)
  const writes = await untilDone(await aCopy(original), work)
  let inTheMiddle = 0
  // On a machine that suddenly works faster or slower, no moment may have been in the middle: then others are tried.
  for (let n = 0; n < kills || (inTheMiddle === 0 && n < kills + 20); n++) {
    const copy = await aCopy(original)
    for (let death = 1; death <= 3; death++) {
      const { child, gone } = await startApp(copy.env)
      const dies = Math.ceil((writes * spread(n)) / death)
      // At the second death less is left to do than the first time.
      const watch = watching(copy.path, (count, quietMs) => {
        if (count >= dies || quietMs > 2_000) child.kill('SIGKILL')
      })
      expect(await gone).toBe('SIGKILL')
      watch.end()
      const { written, done } = await progress(copy.path, work)
      if (written > 0 && !done) inTheMiddle++
    }
    await untilDone(copy, work)
    await looking(copy.path, (client) => work.holds(client, copy.path, people))
  }
  // Else nothing was tried.
  expect(inTheMiddle).toBeGreaterThan(0)
}

/** Numbers between 0 and 1 that lie apart, however many there are: one half first, then by the golden ratio. */
function spread(n: number): number {
  return (0.5 + n * 0.618) % 1
}

/** An event with so many people, every tenth registered by a contact. */
async function prepared(people: number) {
  const here = await world()
  const { deps, client, clock } = here
  clock.at = Date.now()
  const at = clock.at
  const event = await anEvent(deps, {
    capacity: null,
    ...{ opensAt: at - day, closesAt: at + day, startsAt: at + 9 * day, endsAt: at + 10 * day },
  })
  const seeded = { id: event.id, hostId: event.hostId, categoryId: null, sessions: [] }
  await seedRegistrations(client, seeded, { from: 1, to: people, state: 'granted' })
  await client.execute(
    `update bookings set contact_name = 'Vera', contact_email = rowid || '@contact.example' where rowid % 10 = 0`,
  )
  return { ...here, event }
}

async function aCopy(original: string) {
  const path = join(aFolder(), 'app.db')
  copyFileSync(original, path)
  return { path, env: { DATABASE_URL: `file:${path}`, SECRET: testSecret } }
}

/** Lets an application run until its work is done, and stops it; how often its log was written meanwhile. */
async function untilDone({ path, env }: Awaited<ReturnType<typeof aCopy>>, work: LongWork): Promise<number> {
  const { child, gone } = await startApp(env)
  const watch = watching(path)
  // What is copied while it is written may be torn: then it is looked at once more.
  while (!(await progress(path, work).catch(() => undefined))?.done) await new Promise((go) => setTimeout(go, 250))
  const writes = watch.end()
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  return writes
}

/** Counts how often the log of a file is written, from outside; `end` says how often it was. */
function watching(path: string, seen: (count: number, quietMs: number) => void = () => {}) {
  let before = ''
  let count = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const { size = 0, mtimeMs = 0 } = statSync(`${path}-wal`, { throwIfNoEntry: false }) ?? {}
    if (before !== `${size} ${mtimeMs}`) {
      count++
      last = performance.now()
    }
    before = `${size} ${mtimeMs}`
    seen(count, performance.now() - last)
  }, 1)
  return {
    end: () => {
      clearInterval(timer)
      return count
    },
  }
}

async function progress(path: string, { written, done }: LongWork) {
  return looking(path, async (client) => ({
    written: await numberOf(client, written),
    done: (await numberOf(client, done)) > 0,
  }))
}

/** Looks at a copy of the file and its log: whoever opens the file itself may still have it when the next server starts. */
async function looking<T>(path: string, look: (client: Client) => Promise<T>): Promise<T> {
  const copy = join(aFolder(), 'copy.db')
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
  const { client } = await openFile(copy)
  return look(client).finally(() => {
    client.close()
    rmSync(dirname(copy), { recursive: true })
  })
}

async function eachHasOne(client: Client, kind: string, people: number): Promise<void> {
  expect(await numberOf(client, `letters where kind = '${kind}'`)).toBe(people)
  expect(await numberOf(client, `(select distinct about from letters where kind = '${kind}')`)).toBe(people)
}

async function numberOf(client: Client, from: string): Promise<number> {
  const { rows } = await client.execute(`select count(*) as n from ${from}`)
  return Number(rows[0]?.n)
}
