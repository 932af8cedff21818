import type { Store } from '../db/database.ts'
import { hasBegun, keepFirstSecret, knownSecret } from '../db/known-secret.ts'
import { ConfigError } from '../lib/config-error.ts'
import { fingerprintOf, type Keys } from '../lib/tokens.ts'
import { nodeKeys } from './node-keys.ts'
import { makeSecret, readSecret, secretPath } from './node-secret.ts'

type From = { secret: string | undefined; database: Parameters<typeof secretPath>[0] }

/**
 * The keys of an application on Node: from SECRET, or from the file beside the database, which the first start makes. A database
 * keeps a fingerprint of its secret, and is served with that one alone: with another, every link sent so far is dead.
 * Throws ConfigError.
 */
export async function checkedKeys({ secret, database }: From, store: Store): Promise<Keys> {
  const path = secretPath(database)
  const known = await knownSecret(store)
  const given = secret ?? readSecret(path)
  if (given === undefined && (known !== undefined || (await hasBegun(store))))
    throw new ConfigError(`${path} is missing, but this database was begun with a secret: ${whatNow}`)
  const keys = await nodeKeys(given ?? makeSecret(path))
  const fingerprint = await fingerprintOf(keys)
  if (known !== undefined && known !== fingerprint)
    throw new ConfigError(`${secret ? 'SECRET' : path} is not the one this database was begun with: ${whatNow}`)
  if (known === undefined) await keepFirstSecret(store, fingerprint)
  return keys
}

const whatNow =
  'put the right one back from the backup, or run "npm run secret:accept" to go on with another, which ends every link, desk and sign-in so far.'
