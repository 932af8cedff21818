import { readdirSync } from 'node:fs'
import { type Client, createClient } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { type MigrationFile, migrationFiles } from '../../src/db/migration-files.ts'
import { newMigration } from '../support/new-migration.ts'

const files = migrationFiles()

/** A database of the versions before, with a row in every table; nothing but its columns is known of a table. */
async function filled(before: readonly MigrationFile[]): Promise<Client> {
  const client = createClient({ url: ':memory:' })
  onTestFinished(() => client.close())
  for (const file of before) await client.executeMultiple(file.text)
  await client.executeMultiple('pragma foreign_keys = off; pragma ignore_check_constraints = on')
  const { rows: tables } = await client.execute(
    `select name from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%'`,
  )
  for (const { name } of tables) {
    const { rows } = await client.execute({ sql: 'select name, type from pragma_table_info(?)', args: [String(name)] })
    const columns = rows.map((column) => `"${column.name}"`).join(', ')
    const values = rows.map(({ type }) => (String(type).toLowerCase() === 'text' ? `'{}'` : '2'))
    await client.execute(`insert into "${name}" (${columns}) values (${values.join(', ')})`)
  }
  return client
}

test('every migration takes the rows that are there', async () => {
  expect(files.length).toBe(readdirSync('drizzle').filter((name) => /^\d/.test(name)).length)
  for (const [at, file] of files.entries()) {
    const client = await filled(files.slice(0, at))
    await expect(client.executeMultiple(file.text), file.tag).resolves.toBeUndefined()
  }
})

test('a column that has to be filled, without a default for the rows that are there, is noticed', async () => {
  const motto = newMigration({
    'src/db/schema/hosts.ts': [
      `slug: fact.text('slug')`,
      `motto: fact.text('motto').notNull(),\n    slug: fact.text('slug')`,
    ],
  })
  const client = await filled(files)
  await expect(client.executeMultiple(motto)).rejects.toThrow('NOT NULL column with default value NULL')
})
