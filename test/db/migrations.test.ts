import { expect, test } from 'vitest'
import { expectedVersion } from '../../src/db/version.ts'
import { copyOfTheTree, generate, migrationsIn, newMigration } from '../support/new-migration.ts'
import { world } from '../support/world.ts'

test('the migrations make exactly the tables that the code describes', () => {
  const folder = copyOfTheTree()
  expect(generate(folder)).toContain('No schema changes')
  expect(migrationsIn(folder)).toEqual(migrationsIn('.'))
})

test('a column without a migration is noticed', () => {
  const motto = newMigration({
    'src/db/schema/hosts.ts': [
      `slug: fact.text('slug')`,
      `motto: fact.text('motto'),
    slug: fact.text('slug')`,
    ],
  })
  expect(motto).toBe('ALTER TABLE `hosts` ADD `motto` text;')
})

test('a migrated database says the version this build expects', async () => {
  const { client } = await world()
  const { rows } = await client.execute('select max(created_at) as version from __drizzle_migrations')
  expect(rows.map((row) => Number(row.version))).toEqual([expectedVersion])
})

test('what drizzle-kit cannot say stands in the migration all the same', async () => {
  const { client } = await world()
  const { rows } = await client.execute(`select sql from sqlite_master where name = 'search_parts'`)
  expect(String(rows[0]?.sql)).toMatch(/WITHOUT ROWID$/)
  expect((await client.execute('select id from page_version')).rows.map(({ id }) => id)).toEqual([1])
})
