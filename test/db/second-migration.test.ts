import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { migrate } from '../../src/adapters/migrations.ts'
import { houseRules, plainRule } from '../../src/db/house-rules.ts'
import { type MigrationFile, migrationFiles } from '../../src/db/migration-files.ts'
import { expectedVersion } from '../../src/db/version.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { register } from '../../src/domain/registrations/submitting/register.ts'
import type { Actor } from '../../src/lib/actor.ts'
import { aSeatedEvent, faultsIn } from '../support/a-seated-event.ts'
import { aPerson } from '../support/an-event.ts'
import { newMigration } from '../support/new-migration.ts'
import { privacyVersion } from '../support/registering.ts'
import { world } from '../support/world.ts'

const office: Actor = { as: 'system', job: 'test' }

/** What drizzle-kit makes of a column of claims, and of a rule for which it has to make the table of quotas anew. */
function planted(): MigrationFile {
  const text = newMigration({
    'src/db/schema/registrations.ts': [
      `overCapacity:`,
      `motto: fact.text('motto').notNull().default(''),\n    overCapacity:`,
    ],
    'src/db/schema/seats.ts': [
      `check('quotas_never_negative'`,
      `check('quotas_small', sql\`taken < 9\`),\n    check('quotas_never_negative'`,
    ],
  })
  return { tag: '0002_planted', when: expectedVersion + 1, text }
}

async function aFilledDatabase(kind: 'file' | 'server') {
  const here = await world(kind)
  const { event } = await aSeatedEvent(here.deps, { event: 1, categories: [null], sessions: [1], rule: 2 })
  const come = (n: number) =>
    register(here.deps, office, {
      ...{ eventId: event.id, submission: `s${n}`, privacyVersion },
      people: [aPerson({ email: `p${n}@x.example` })],
    })
  const [first = ''] = (await come(1)).people.map((person) => person?.id)
  await come(2)
  return { ...here, first }
}

for (const kind of ['file', 'server'] as const)
  test(`the next migration is tried on a filled database of the version before (${kind})`, async () => {
    const { client, deps, clock, first } = await aFilledDatabase(kind)
    const files = [...migrationFiles(), planted()]
    expect(files.at(-1)?.text).toContain('__new_quotas')
    const before = await rowsOf(client)
    expect(await migrate(client, files)).toEqual({ applied: 1 })
    expect(await migrate(client, files)).toEqual({ applied: 0 })
    expect(await rowsOf(client)).toEqual({ ...before, claims: before.claims?.map((row) => ({ ...row, motto: '' })) })
    expect((await client.execute('pragma foreign_key_check')).rows).toEqual([])
    expect(await rulesIn(client)).toEqual(houseRules().map(plainRule).sort())
    await expect(client.execute('update quotas set size = null, taken = 9')).rejects.toThrow('quotas_small')
    // The rules of the rebuilt table are at work: a seat comes back and goes to who waits.
    clock.pass(1)
    await cancelRegistration(deps, office, first)
    const { rows } = await client.execute('select state from claims order by rank')
    expect(rows.map(({ state }) => state)).toEqual(['released', 'granted'])
    expect(await faultsIn(client)).toEqual({})
  })

test('a migration that breaks off leaves rows, tables and rules as they were', async () => {
  const { client } = await aFilledDatabase('file')
  const whole = planted()
  const broken = { ...whole, text: `${whole.text}\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);` }
  const before = [await rowsOf(client), await tablesIn(client), await rulesIn(client)]
  await expect(migrate(client, [...migrationFiles(), broken])).rejects.toThrow('nowhere')
  expect([await rowsOf(client), await tablesIn(client), await rulesIn(client)]).toEqual(before)
})

async function rowsOf(client: Client): Promise<Record<string, Record<string, unknown>[]>> {
  const tables = ['bookings', 'claims', 'registrations', 'needs', 'quotas', 'letters', 'audit_notes', 'attendee_counts']
  const found = await Promise.all(tables.map((name) => client.execute(`select * from ${name} order by rowid`)))
  return Object.fromEntries(tables.map((name, at) => [name, (found[at]?.rows ?? []).map((row) => ({ ...row }))]))
}

async function tablesIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`select sql from sqlite_master where type = 'table' order by name`)
  return rows.map((row) => String(row.sql))
}

async function rulesIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`select sql from sqlite_master where type in ('trigger', 'view')`)
  return rows.map((row) => plainRule(String(row.sql))).sort()
}
