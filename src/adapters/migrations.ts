import { readFileSync } from 'node:fs'
import type { Client, InStatement } from '@libsql/client'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { districts } from '../db/seed/districts.ts'

const folder = 'drizzle'
const journal = `create table if not exists __drizzle_migrations (id integer primary key autoincrement, hash text not null, created_at numeric)`

/**
 * Brings a database to today's tables in one atomic batch: house rules off, pending migrations, house rules on, the
 * districts laid anew. A database that is current is only read. Run by the Node door and by `npm run db:migrate`, never by
 * a Worker's request.
 */
export async function migrate(client: Client): Promise<{ applied: number }> {
  await client.execute(journal)
  const last = await client.execute('select max(created_at) as at from __drizzle_migrations')
  const lastAt = Number(last.rows[0]?.at ?? -1)
  const pending = readMigrationFiles({ migrationsFolder: folder }).filter((file) => file.folderMillis > lastAt)
  const present = await rulesOf(client)
  const wanted = houseRules()
  if (pending.length > 0 || !sameRules(present, wanted)) {
    await client.migrate([
      ...present.map(({ type, name }) => `drop ${type} "${name}"`),
      ...pending.flatMap((file) => file.sql.filter((statement) => statement.trim() !== '')),
      ...pending.map((file) => ({
        sql: 'insert into __drizzle_migrations (hash, created_at) values (?, ?)',
        args: [file.hash, file.folderMillis],
      })),
      ...wanted,
    ])
  }
  await layDistricts(client)
  return { applied: pending.length }
}

/** The statements of house-rules.sql, comments left out. */
export function houseRules(): string[] {
  const text = readFileSync(`${folder}/house-rules.sql`, 'utf8')
  return text
    .split(/^--;;$/m)
    .map((statement) => statement.replace(/^--.*$/gm, '').trim())
    .filter(Boolean)
}

type Rule = { type: string; name: string; sql: string }

/** Triggers first: a view cannot go while a trigger hangs on it. */
async function rulesOf(client: Client): Promise<Rule[]> {
  const { rows } = await client.execute(
    `select type, name, sql from sqlite_master where type in ('trigger', 'view') order by type, name`,
  )
  return rows.map((row) => ({ type: String(row.type), name: String(row.name), sql: String(row.sql) }))
}

function sameRules(present: Rule[], wanted: string[]): boolean {
  const plain = (sql: string) => sql.toLowerCase().replace(/\s+/g, ' ').replace(/;$/, '').trim()
  const there = new Set(present.map((rule) => plain(rule.sql)))
  return there.size === wanted.length && wanted.every((sql) => there.has(plain(sql)))
}

/** Facts, not history: the rows are what the table in db/seed says. */
async function layDistricts(client: Client): Promise<void> {
  const columns = [
    'ags',
    'name',
    'short_name',
    'kind',
    'land',
    'land_code',
    'seat',
    'population',
    'x_km',
    'y_km',
    'search_key',
  ]
  const wanted = districts().map((d) => [
    d.ags,
    d.name,
    d.shortName,
    d.kind,
    d.land,
    d.landCode,
    d.seat,
    d.population,
    d.x,
    d.y,
    d.searchKey,
  ])
  const there = await client.execute(`select ${columns.join(', ')} from districts order by ags`)
  const present = there.rows.map((row) => columns.map((column) => row[column]))
  if (JSON.stringify(present) === JSON.stringify(wanted)) return
  const statements: InStatement[] = wanted.map((row) => ({
    sql: `insert or replace into districts (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    args: row,
  }))
  await client.batch([{ sql: 'delete from districts', args: [] }, ...statements], 'write')
}
