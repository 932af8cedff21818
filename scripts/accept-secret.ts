import { wallClock } from '../src/adapters/chance.ts'
import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { openDatabase } from '../src/adapters/libsql.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { makeSecret, readSecret, secretPath } from '../src/adapters/node-secret.ts'
import { parseConfig } from '../src/config.ts'
import { openStore } from '../src/db/database.ts'
import { knownSecret } from '../src/db/known-secret.ts'
import { acceptSecret } from '../src/domain/retention/accept-secret.ts'
import { deriveKeys, fingerprintOf } from '../src/lib/tokens.ts'
import { databaseFile } from '../src/lib/variables.ts'

/**
 * `npm run secret:accept`: goes on with the SECRET that is set, or the one in `var/secret` (made if there is none), on the
 * database of DATABASE_URL. For a secret that is lost: every link, desk and sign-in so far ends.
 */
try {
  const config = parseConfig(process.env, { database: databaseFile })
  const { client, sendBatch, unhurried, close } = await openDatabase(config.database)
  try {
    await migrate(unhurried)
    const store = openStore(client, sendBatch)
    const path = secretPath(config.database)
    const keys = await deriveKeys(config.secret ?? readSecret(path) ?? makeSecret(path))
    if ((await knownSecret(store)) === (await fingerprintOf(keys)))
      console.log('It is the secret of this database already.')
    else
      console.log(`${await acceptSecret({ store, keys, clock: wallClock })} links renewed; those sent so far are dead.`)
  } finally {
    await close()
  }
} catch (error) {
  exitPolitely(error)
}
