import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { expect } from 'vitest'
import { layRegistrations } from '../../scripts/bench/lay-registrations.ts'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { dispatchMailing, holdMs } from '../../src/domain/mailings/dispatch-mailing.ts'
import { day } from '../../src/lib/dates.ts'
import { aFolder, startHouse } from './a-house.ts'
import { aDraft } from './a-mailing.ts'
import { anEvent } from './an-event.ts'
import { testSecret, world } from './world.ts'

type Prepared = Awaited<ReturnType<typeof prepared>>

/** Work that takes long: how it stands just before, how far it has come, and what must hold when it is done. */
type LongWork = {
  begin(house: Prepared): Promise<unknown>
  done: string
  holds(client: Client, path: string, people: number): Promise<void>
}

export const longWork = {
  'writes a mailing': {
    begin: async ({ deps, clock, event }) => {
      clock.pass(-2 * holdMs)
      const id = await aDraft(deps, event, { toContacts: true })
      await dispatchMailing(deps, { as: 'system', job: 'test' }, { eventId: event.id, id })
    },
    done: `select count(*) as n from letters where kind in ('mailing', 'booking-mailing')`,
    holds: async (client, _path, people) => {
      await everybodyHasOne(client, people, ['mailing', 'booking-mailing'])
      expect(await numberOf(client, `mailing_recipients where state <> 'written'`)).toBe(0)
      expect(await numberOf(client, `audit_notes where verb = 'mailing.started'`)).toBe(1)
    },
  },
  'tells that an event is called off': {
    begin: ({ client, clock }) =>
      client.execute({ sql: "update events set status = 'cancelled', cancellation_owed_at = ?", args: [clock.at] }),
    done: `select count(*) as n from letters where kind in ('event-cancelled', 'booking-event-cancelled')`,
    holds: async (client, _path, people) => {
      await everybodyHasOne(client, people, ['event-cancelled', 'booking-event-cancelled'])
      expect(await numberOf(client, 'events where cancellation_owed_at is not null')).toBe(0)
    },
  },
  erases: {
    begin: ({ client, clock }) => client.execute({ sql: 'update events set forget_at = ?', args: [clock.at - 1] }),
    done: `select (select count(*) from registrations where email = '') + (select count(*) from letters where address = '')
      + (select count(*) from erasures) as n`,
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
 * Kills a house in the middle of one long work, at as many different moments, each in a copy of the same database and three
 * times in a row, and lets it be finished: nobody is told twice, nobody is left out, nothing stays behind.
 */
export async function killedInLongWork(name: keyof typeof longWork, kills: number, people: number): Promise<void> {
  const work: LongWork = longWork[name]
  const house = await prepared(people)
  await work.begin(house)
  await house.client.execute('pragma wal_checkpoint(truncate)')
  house.client.close()
  const original = house.databaseUrl.slice('file:'.length)
  const before = await progress(original, work)

  const whole = await aCopy(original)
  const lasts = await untilQuiet(whole.env)
  const after = await progress(whole.path, work)
  let inTheMiddle = 0
  for (let n = 0; n < kills; n++) {
    const { path, env } = await aCopy(original)
    for (let death = 1; death <= 3; death++) {
      const { child, gone } = await startHouse(env)
      setTimeout(() => child.kill('SIGKILL'), (lasts * (n + death / 3)) / (kills * death))
      expect(await gone).toBe('SIGKILL')
      const now = await progress(path, work)
      if (now > before && now < after) inTheMiddle++
    }
    for (let starts = 0; starts < 10 && (await progress(path, work)) !== after; starts++) await untilQuiet(env)
    await untilQuiet(env)
    await looking(path, (client) => work.holds(client, path, people))
  }
  // Else nothing was tried.
  expect(inTheMiddle).toBeGreaterThan(0)
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
  const laid = { id: event.id, hostId: event.hostId, categoryId: null, sessions: [] }
  await layRegistrations(client, laid, { from: 1, to: people, state: 'granted' })
  await client.execute(
    `update bookings set contact_name = 'Vera', contact_email = rowid || '@contact.example' where rowid % 10 = 0`,
  )
  return { ...here, event }
}

async function aCopy(original: string) {
  const path = join(aFolder(), 'house.db')
  copyFileSync(original, path)
  return { path, env: { DATABASE_URL: `file:${path}`, SECRET: testSecret } }
}

/** Lets a house run until it writes nothing more, and stops it; how long it wrote, in ms. */
async function untilQuiet(env: { DATABASE_URL: string; SECRET: string }): Promise<number> {
  const { child, gone } = await startHouse(env)
  const log = `${env.DATABASE_URL.slice('file:'.length)}-wal`
  const began = performance.now()
  let last = began
  for (let seen = -1; performance.now() - last < 1_000; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const { mtimeMs = 0 } = statSync(log, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs === seen) continue
    seen = mtimeMs
    last = performance.now()
  }
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  return last - began
}

async function progress(path: string, { done }: LongWork): Promise<number> {
  return looking(path, async (client) => Number((await client.execute(done)).rows[0]?.n))
}

/** Looks at a copy of the file and its log: whoever opens the file itself may still have it when the next house starts. */
async function looking<T>(path: string, look: (client: Client) => Promise<T>): Promise<T> {
  const copy = join(aFolder(), 'copy.db')
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
  const { client } = await openFile(copy)
  return look(client).finally(() => client.close())
}

async function everybodyHasOne(
  client: Client,
  people: number,
  [toPerson = '', toContact = '']: string[],
): Promise<void> {
  expect(await numberOf(client, `letters where kind = '${toPerson}'`)).toBe(people)
  expect(await numberOf(client, `(select distinct about from letters where kind = '${toPerson}')`)).toBe(people)
  const contacts = await numberOf(client, 'bookings where contact_email is not null')
  expect(await numberOf(client, `letters where kind = '${toContact}'`)).toBe(contacts)
  expect(await numberOf(client, `(select distinct about from letters where kind = '${toContact}')`)).toBe(contacts)
}

async function numberOf(client: Client, from: string): Promise<number> {
  const { rows } = await client.execute(`select count(*) as n from ${from}`)
  return Number(rows[0]?.n)
}
