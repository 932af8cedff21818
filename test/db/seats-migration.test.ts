import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { openStore } from '../../src/db/database.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import { setWaitingList } from '../../src/domain/seats/set-waiting-list.ts'
import { aSeatedEvent, faultsIn } from '../support/a-seated-event.ts'
import { aPerson } from '../support/an-event.ts'
import { privacyVersion } from '../support/registering.ts'
import { startSqld } from '../support/sqld.ts'
import { world } from '../support/world.ts'

/** A database of the first version with three people: one has the only seat, one waits, one has cancelled. */
async function aDatabaseOfTheFirstVersion(client: Client) {
  const first = (await readFile('drizzle/0000_first_tables.sql', 'utf8')).split('--> statement-breakpoint')
  const { entries } = JSON.parse(await readFile('drizzle/meta/_journal.json', 'utf8'))
  await client.migrate([
    ...first,
    'create table __drizzle_migrations (id integer primary key autoincrement, hash text not null, created_at numeric)',
    { sql: 'insert into __drizzle_migrations (hash, created_at) values (?, ?)', args: ['first', entries[0].when] },
    `insert into hosts values ('h', 'h', '{"de":"H"}', 'H', '{}', '{}', 1)`,
    `insert into events (id, host_id, slug, status, title, description, audience, zone, starts_at, ends_at, venue, contact, opens_at,
      closes_at, waiting_list, forget_at, created_at, changed_at)
      values ('e', 'h', 'e', 'published', '{"de":"E"}', '{"de":""}', '{"de":""}', 'Europe/Berlin', 100, 200, '{}', '{}', 1, 50, 'paused', 300, 1, 1)`,
    `insert into quotas values ('q', 'h', 'e', 'event', '', 2, 1, 1)`,
    ...['granted', 'released', 'waiting'].flatMap((state, n) => [
      `insert into bookings (id, host_id, event_id, submission, form, source, state, received_at)
        values ('b${n}', 'h', 'e', 's${n}', '{"firstName":"P","email":"p${n}@x.example"}', 'online', 'received', ${n})`,
      `insert into claims (id, host_id, event_id, booking_id, state, rank, changed_at) values ('c${n}', 'h', 'e', 'b${n}', '${state}', ${n + 7}, ${n})`,
      `insert into registrations (id, host_id, event_id, booking_id, claim_id, person_key, salutation, academic_title, first_name, last_name,
        office, organisation, organisation_ags, department, email, phone, remarks, language, privacy_version, sort_key, search_key,
        token_hash, check_in_code, received_at, changed_at, cancelled_at)
        values ('r${n}', 'h', 'e', 'b${n}', 'c${n}', 'k${n}', '', '', 'P', '${n}', '', 'Kreis ${n}', ${n === 0 ? `'15085'` : 'null'}, '',
        'p${n}@x.example', '', '', 'de', '1', '${n}', '${n}', 't${n}', 'i${n}', ${n}, ${n}, ${state === 'released' ? n : 'null'})`,
      `insert into needs values ('h', 'c${n}', 'r${n}', 'q', 1)`,
      `insert into letters (host_id, event_id, about, kind, revision, address, language, written_at, due_at) values ('h', 'e', 'r${n}', 'confirmation', 1, 'p${n}@x.example', 'de', 1, 1)`,
      `insert into audit_notes (host_id, event_id, at, actor, verb, about, fields) values ('h', 'e', 1, 'visitor', 'booking.received', 'b${n}', '[]')`,
    ]),
  ])
}

async function tried(client: Client, sendBatch: Parameters<typeof openStore>[1]) {
  await aDatabaseOfTheFirstVersion(client)
  const { entries } = JSON.parse(await readFile('drizzle/meta/_journal.json', 'utf8'))
  expect(await migrate(client)).toEqual({ applied: entries.length - 1 })
  expect(await migrate(client)).toEqual({ applied: 0 })
  const { rows } = await client.execute('select id, state, rank, after_claim, over_capacity from claims order by rank')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { id: 'c0', state: 'granted', rank: 1, after_claim: null, over_capacity: 0 },
    { id: 'c1', state: 'released', rank: 2, after_claim: null, over_capacity: 0 },
    { id: 'c2', state: 'waiting', rank: 3, after_claim: null, over_capacity: 0 },
  ])
  const keys = await client.execute('select organisation_key as key from registrations order by id')
  expect(keys.rows.map(({ key }) => key)).toEqual(['15085', 'kreis 1', 'kreis 2'])
  expect((await client.execute('pragma foreign_key_check')).rows).toEqual([])
  const clock = { now: () => 10 }
  await setWaitingList(
    { store: openStore(client, sendBatch), clock },
    { as: 'system', job: 'test' },
    { eventId: 'e', mode: 'automatic' },
  )
  expect((await client.execute(`select taken from quotas`)).rows[0]?.taken).toBe(2)
  expect(await faultsIn(client)).toEqual({})
}

test('a filled file of the first version comes to seats and people, and its waiting list goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tagungsbuero-'))
  const { client, sendBatch } = await openFile(join(folder, 'test.db'))
  onTestFinished(async () => {
    client.close()
    await rm(folder, { recursive: true, force: true })
  })
  await tried(client, sendBatch)
})

test('so does a filled server', async () => {
  const sqld = await startSqld()
  const { client, sendBatch } = openServer(sqld.url, undefined)
  onTestFinished(async () => {
    client.close()
    await sqld.stop()
  })
  await tried(client, sendBatch)
})

test('claims that waited before obstacles were noted have the note that the house rules would write', async () => {
  const { deps, client } = await world()
  const plan = await aSeatedEvent(deps, { event: 6, categories: [2, null], sessions: [1, null], rule: 3 })
  for (let n = 0; n < 20; n++)
    await register(
      deps,
      { as: 'system', job: 'test' },
      {
        eventId: plan.event.id,
        submission: `${n}`,
        privacyVersion,
        people: [
          {
            ...aPerson({ lastName: `N${n}`, email: `n${n}@kreis.example` }),
            ...{ organisation: `Landkreis ${n % 3}`, organisationAgs: '', categoryId: plan.categories[n % 2] ?? null },
            sessions: plan.sessions,
          },
        ],
      },
    )
  await client.execute('update claims set blocked_by = null, blocked_seats = null')
  await client.execute(await readFile('drizzle/0029_note_obstacles_of_those_who_wait.sql', 'utf8'))
  const noted = await client.execute(
    `select id, iif(blocked_by is null, null, json_array(blocked_by, blocked_seats)) as obstacle from claims where state = 'waiting' order by id`,
  )
  const due = await client.execute('select claim_id as id, obstacle from obstacles order by claim_id')
  expect(noted.rows.map((row) => ({ ...row }))).toEqual(due.rows.map((row) => ({ ...row })))
  expect(new Set(noted.rows.map(({ obstacle }) => obstacle)).size).toBeGreaterThan(3)
})
