import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { askForBackup } from '../src/adapters/backup-socket.ts'
import { copyDatabase } from '../src/adapters/copy-database.ts'
import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { lockFile, realPath } from '../src/adapters/file-lock.ts'
import { secretPath } from '../src/adapters/node-secret.ts'
import { parseConfig } from '../src/config.ts'
import { ConfigError } from '../src/lib/config-error.ts'
import { databaseFile, variables } from '../src/lib/variables.ts'

/**
 * `npm run backup -- FILE`: a whole, checked copy of the embedded database of DATABASE_URL as it is now, made by the application
 * while it runs, or by this process while it does not.
 */
try {
  const [name] = process.argv.slice(2)
  if (!name) throw new ConfigError('Usage: npm run backup -- FILE')
  const { database, secret } = parseConfig(process.env, { database: databaseFile })
  if (database.by === 'server')
    throw new ConfigError('DATABASE_URL names a server: back that up by its own means, see docs/operate.md.')
  const path = realPath(database.path)
  if (!existsSync(path)) throw new ConfigError(`DATABASE_URL names ${database.path}, where no database is.`)
  // npm runs scripts in the folder of the package, whoever calls them from where.
  const target = resolve(process.env.INIT_CWD ?? variables.INIT_CWD.default, name)
  const { bytes } = (await askForBackup(path, target)) ?? (await copyAlone(path, target))
  console.log(`${target}: ${Math.ceil(bytes / 1024)} KB, everything up to now, checked.`)
  console.log(`Keep ${secret ? 'your SECRET' : secretPath(database)} with it: without it every personal link is dead.`)
} catch (error) {
  exitPolitely(error)
}

async function copyAlone(path: string, target: string): Promise<{ bytes: number }> {
  const unlock = await lockFile(path).catch((error: Error) => {
    throw new ConfigError(`${path} cannot be opened: ${error.message}.`)
  })
  try {
    return await copyDatabase(path, target)
  } finally {
    unlock()
  }
}
