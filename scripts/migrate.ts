import { checkedKeys } from '../src/adapters/checked-keys.ts'
import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { openDatabase } from '../src/adapters/libsql.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { parseConfig } from '../src/config.ts'
import { openStore } from '../src/db/database.ts'
import { databaseFile } from '../src/lib/variables.ts'

/** `npm run db:migrate`: brings the database of DATABASE_URL (by default the embedded one) to today's tables. */
try {
  const config = parseConfig(process.env, { database: databaseFile })
  const { client, sendBatch, unhurried, close } = await openDatabase(config.database)
  try {
    const { applied } = await migrate(unhurried)
    console.log(applied === 0 ? 'The tables are current.' : `${applied} migrations applied.`)
    if (config.secret) await checkedKeys(config, openStore(client, sendBatch))
  } finally {
    await close()
  }
} catch (error) {
  exitPolitely(error)
}
