import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { migrate } from '../../src/adapters/migrations.ts'
import { houseRules } from '../../src/db/house-rules.ts'
import { anEvent } from '../support/an-event.ts'
import { world } from '../support/world.ts'

test('every file of drizzle/house-rules is in use', () => {
  const made = houseRules().map((rule) => /^create (?:view|trigger) \w+/.exec(rule)?.[0])
  const left = readdirSync('drizzle/house-rules').filter((name) => {
    const [first = name] =
      /^create (?:view|trigger) \w+/m.exec(readFileSync(`drizzle/house-rules/${name}`, 'utf8')) ?? []
    return !made.includes(first)
  })
  expect(left, 'import it in src/db/house-rules.ts').toEqual([])
})

for (const kind of ['file', 'server'] as const) {
  test(`the database keeps exactly the rules of drizzle/house-rules (${kind})`, async () => {
    const { client } = await world(kind)
    expect(await rulesIn(client)).toEqual(houseRules().map(plain).sort())
  })

  test(`migrating again changes nothing (${kind})`, async () => {
    const { client, deps } = await world(kind)
    await anEvent(deps)
    const before = await everythingIn(client)
    expect(await migrate(client)).toEqual({ applied: 0 })
    expect(await everythingIn(client)).toEqual(before)
  })

  test(`rules that were dropped or altered by hand are laid again, and the rows stay (${kind})`, async () => {
    const { client, deps } = await world(kind)
    await anEvent(deps)
    const before = await everythingIn(client)
    await client.execute('drop trigger claims_take_seats')
    await client.execute('drop trigger registrations_leave')
    await client.execute('create trigger registrations_leave after update on registrations begin select 1; end')
    await client.execute('create view stranger as select 1')
    expect(await migrate(client)).toEqual({ applied: 0 })
    expect(await rulesIn(client)).toEqual(houseRules().map(plain).sort())
    expect(await rowsIn(client)).toEqual(before.rows)
  })
}

test('the districts are facts: a row altered by hand is as before after the next start', async () => {
  const { client } = await world()
  const before = await client.execute('select * from districts order by ags')
  expect(before.rows.length).toBe(401)
  await client.execute(`update districts set name = 'Atlantis' where ags = '15085'`)
  await client.execute(`delete from districts where ags = '01001'`)
  await migrate(client)
  expect((await client.execute('select * from districts order by ags')).rows).toEqual(before.rows)
})

async function rulesIn(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`select sql from sqlite_master where type in ('trigger', 'view')`)
  return rows.map((row) => plain(String(row.sql))).sort()
}

async function everythingIn(client: Client) {
  const schema = await client.execute(`select type, name, sql from sqlite_master order by type, name`)
  return { schema: schema.rows, rows: await rowsIn(client) }
}

async function rowsIn(client: Client): Promise<Record<string, unknown>> {
  const tables = await client.execute(`select name from sqlite_master where type = 'table' order by name`)
  const names = tables.rows.map((row) => String(row.name))
  const contents = await Promise.all(names.map((name) => client.execute(`select * from "${name}"`)))
  return Object.fromEntries(names.map((name, i) => [name, contents[i]?.rows]))
}

function plain(sql: string): string {
  return sql.toLowerCase().replace(/\s+/g, ' ').replace(/;$/, '').trim()
}

test('the text about seats names rules and columns that are there', async () => {
  const named = [...readFileSync('docs/seats.md', 'utf8').matchAll(/[a-z]+_[a-z_]+/g)].map(([name]) => name)
  const { client } = await world()
  const { rows } = await client.execute(
    `select name from sqlite_master union select c.name from sqlite_master t, pragma_table_info(t.name) c
      union select 'quotas_never_overbooked'`,
  )
  const known = new Set(rows.map((row) => String(row.name)))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
