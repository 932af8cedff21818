import { openDatabase } from '../src/adapters/libsql.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { ConfigError, parseConfig } from '../src/config.ts'

/** `npm run db:migrate`: brings the database of DATABASE_URL (by default the embedded one) to today's tables. */
try {
  const config = parseConfig(process.env, { database: 'file:var/tagungsbuero.db' })
  const { client } = await openDatabase(config.database)
  const { applied } = await migrate(client)
  console.log(applied === 0 ? 'The tables are current.' : `${applied} migrations applied.`)
  client.close()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 78
}
