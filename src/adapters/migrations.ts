import { createHash } from 'node:crypto'
import type { Client, InStatement } from '@libsql/client'
import { houseRules, plainRule, rulesFingerprint } from '../db/house-rules.ts'
import { type MigrationFile, migrationFiles } from '../db/migration-files.ts'
import { districts } from '../db/seed/districts.ts'
import { ConfigError } from '../lib/config-error.ts'
import { sameValue } from '../lib/same-value.ts'

const journal = `create table if not exists __drizzle_migrations (id integer primary key autoincrement, hash text not null, created_at numeric)`

/**
 * Brings a database to today's tables in one atomic batch: house rules off, pending migrations, house rules on, the
 * districts laid anew. A database that is current is only read. Run by the entry on Node and by `npm run db:migrate`, never by
 * a Worker's request. Throws ConfigError, before anything is changed, if a newer version has had the database.
 */
export async function migrate(
  client: Client,
  files: readonly MigrationFile[] = migrationFiles(),
): Promise<{ applied: number }> {
  await client.execute(journal)
  const pending = await pendingIn(client, files)
  const present = await rulesOf(client)
  const wanted = houseRules()
  if (pending.length > 0 || !sameRules(present, wanted)) {
    await client.migrate([
      ...present.map(({ type, name }) => `drop ${type} "${name}"`),
      ...pending.flatMap(statementsOf),
      ...pending.map((file) => ({
        sql: 'insert into __drizzle_migrations (hash, created_at) values (?, ?)',
        args: [createHash('sha256').update(file.text).digest('hex'), file.when],
      })),
      ...wanted,
      { sql: insertNote, args: [rulesFingerprint, rulesFingerprint] },
    ])
  }
  await seedDistricts(client)
  return { applied: pending.length }
}

async function pendingIn(client: Client, files: readonly MigrationFile[]): Promise<MigrationFile[]> {
  const known = new Set(files.map(({ when }) => when))
  const { rows } = await client.execute('select created_at as "when" from __drizzle_migrations')
  const applied = new Set(rows.map((row) => Number(row.when)))
  if ([...applied].some((when) => !known.has(when)) || (await hasLaterRules(client))) throw new ConfigError(newer)
  return files.filter(({ when }) => !applied.has(when))
}

const newer =
  'The database was made by a newer version of Tagungsbüro than this one, and was left as it is: start that version, or put back the backup from before the upgrade.'

async function hasLaterRules(client: Client): Promise<boolean> {
  const table = await client.execute(`select 1 from sqlite_master where name = 'rules_laid'`)
  if (table.rows.length === 0) return false
  const { rows } = await client.execute('select fingerprint from rules_laid order by id')
  const fingerprints = rows.map((row) => row.fingerprint)
  return fingerprints.includes(rulesFingerprint) && fingerprints.at(-1) !== rulesFingerprint
}

const insertNote = `insert into rules_laid (fingerprint) select ? where not exists (select 1 from rules_laid where fingerprint = ?)`

/** As drizzle-kit parts them. */
function statementsOf({ text }: MigrationFile): string[] {
  return text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== '')
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
  const there = new Set(present.map((rule) => plainRule(rule.sql)))
  return there.size === wanted.length && wanted.every((sql) => there.has(plainRule(sql)))
}

/** Facts, not history: the rows are what the table in db/seed says. */
async function seedDistricts(client: Client): Promise<void> {
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
  if (sameValue(present, wanted)) return
  const statements: InStatement[] = wanted.map((row) => ({
    sql: `insert or replace into districts (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    args: row,
  }))
  await client.batch([{ sql: 'delete from districts', args: [] }, ...statements], 'write')
}
