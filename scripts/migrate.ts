import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { openDatabase } from '../src/adapters/libsql.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { parseConfig } from '../src/config.ts'

/** `npm run db:migrate`: brings the database of DATABASE_URL (by default the embedded one) to today's tables. */
try {
  const config = parseConfig(process.env, { database: 'file:var/tagungsbuero.db' })
  const { client, close } = await openDatabase(config.database)
  const { applied } = await migrate(client)
  console.log(applied === 0 ? 'The tables are current.' : `${applied} migrations applied.`)
  await close()
} catch (error) {
  exitPolitely(error)
}
