import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectedVersion } from '../../src/db/version.ts'
import { aMiniature } from '../support/miniature.ts'
import { world } from '../support/world.ts'

test('the migrations make exactly the tables that the code describes', () => {
  const folder = copyOfTheTree()
  expect(generate(folder)).toContain('No schema changes')
  expect(migrationsIn(folder)).toEqual(migrationsIn('.'))
})

test('a column without a migration is noticed', () => {
  const folder = copyOfTheTree()
  const path = join(folder, 'src/db/schema/hosts.ts')
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(`slug: fact.text`, `motto: fact.text('motto'),\n  slug: fact.text`),
  )
  generate(folder)
  expect(migrationsIn(folder)).toHaveLength(migrationsIn('.').length + 1)
})

test('a migrated database says the version this build expects', async () => {
  const { client } = await world()
  const { rows } = await client.execute('select max(created_at) as version from __drizzle_migrations')
  expect(rows.map((row) => Number(row.version))).toEqual([expectedVersion])
})

function copyOfTheTree(): string {
  const folder = aMiniature({ 'drizzle.config.ts': readFileSync('drizzle.config.ts', 'utf8') })
  for (const part of ['drizzle', 'src/db/schema', 'src/db/columns.ts', 'src/lib'])
    cpSync(part, join(folder, part), { recursive: true })
  return folder
}

function generate(folder: string): string {
  const { stdout } = spawnSync('drizzle-kit', ['generate', '--name', 'what_is_missing'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout
}

function migrationsIn(folder: string): string[] {
  return readdirSync(join(folder, 'drizzle')).filter((name) => /^\d/.test(name))
}
