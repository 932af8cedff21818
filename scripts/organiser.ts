import { randomIds, wallClock } from '../src/adapters/chance.ts'
import { checkedKeys } from '../src/adapters/checked-keys.ts'
import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { openDatabase } from '../src/adapters/libsql.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { signInBy } from '../src/adapters/sign-in.ts'
import { parseConfig } from '../src/config.ts'
import { openStore } from '../src/db/database.ts'
import { addOrganiser } from '../src/domain/access/add-organiser.ts'
import { createFirstHost } from '../src/domain/organisations/create-first-host.ts'
import { homeHost } from '../src/domain/organisations/find-hosts.ts'
import { ConfigError } from '../src/lib/config-error.ts'
import { databaseFile } from '../src/lib/variables.ts'

/**
 * `npm run organiser -- name@example.org`: lets this address work in the office of the home host (made if there is none) and
 * prints a sign-in link that works once, within an hour. On the database of DATABASE_URL.
 */
const email = process.argv[2] ?? ''
try {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ConfigError('Usage: npm run organiser -- name@example.org')
  const config = parseConfig(process.env, { database: databaseFile })
  const { client, sendBatch, unhurried, close } = await openDatabase(config.database)
  try {
    await migrate(unhurried)
    const store = openStore(client, sendBatch)
    const keys = await checkedKeys(config, store)
    const deps = { store, clock: wallClock, ids: randomIds }
    const actor = { as: 'system', job: 'organiser' } as const
    const host = (await homeHost(deps)) ?? (await createFirstHost(deps, actor, config.app.sender))
    await addOrganiser(deps, actor, { hostId: host.id, email, name: email })
    const token = await signInBy(client, config.app.publicUrl, keys['sign-in']).issueToken(email, 60)
    console.log(`${config.app.publicUrl}/office/sign-in/${token}`)
  } finally {
    await close()
  }
} catch (error) {
  exitPolitely(error)
}
