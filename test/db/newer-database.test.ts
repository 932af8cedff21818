import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { migrate } from '../../src/adapters/migrations.ts'
import { isReady } from '../../src/domain/organisations/is-ready.ts'
import { ConfigError } from '../../src/lib/config-error.ts'
import { world } from '../support/world.ts'

/** What a later version of the product has done to a database. */
const later = {
  'a migration this build does not know': `insert into __drizzle_migrations (hash, created_at) values ('later', 9e15)`,
  'rules that came after those of this build': `insert into rules_laid (fingerprint) values ('later')`,
}

for (const kind of ['file', 'server'] as const) {
  for (const [what, statement] of Object.entries(later)) {
    test(`a database with ${what} is refused, not ready, and left as it is (${kind})`, async () => {
      const { client, deps } = await world(kind)
      await client.execute(statement)
      await client.execute('create trigger of_a_later_version after update on hosts begin select 1; end')
      const before = await schemaOf(client)
      await expect(migrate(client)).rejects.toThrow(ConfigError)
      await expect(migrate(client)).rejects.toThrow(/^The database was made by a newer version .*: start that version/)
      expect(await schemaOf(client)).toEqual(before)
      expect(await isReady(deps)).toBe('database-newer')
    })
  }
}

test('a migration from another branch, older than the newest of this build, is refused too', async () => {
  const { client } = await world()
  await client.execute(`insert into __drizzle_migrations (hash, created_at) values ('branch', 1)`)
  await expect(migrate(client)).rejects.toThrow('newer version')
})

async function schemaOf(client: Client) {
  return (await client.execute('select type, name, sql from sqlite_master order by type, name')).rows
}
