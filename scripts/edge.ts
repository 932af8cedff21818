import { rmSync } from 'node:fs'
import { unstable_startWorker } from 'wrangler'
import { randomIds, wallClock } from '../src/adapters/chance.ts'
import { checkedKeys } from '../src/adapters/checked-keys.ts'
import { developmentMailbox } from '../src/adapters/development-mailbox.ts'
import { exitPolitely } from '../src/adapters/exit-politely.ts'
import { jsonLog } from '../src/adapters/json-log.ts'
import { openServer } from '../src/adapters/libsql-server.ts'
import { migrate } from '../src/adapters/migrations.ts'
import { makeSecret, readSecret, secretPath } from '../src/adapters/node-secret.ts'
import { signInBy } from '../src/adapters/sign-in.ts'
import { onStopSignal } from '../src/adapters/stop-signal.ts'
import { parseConfig } from '../src/config.ts'
import { openStore } from '../src/db/database.ts'
import { demoGreeting, seedDemo } from '../src/jobs/seed-demo.ts'
import { ConfigError } from '../src/lib/config-error.ts'
import { startLibsqlServer } from './local-libsql-server.ts'

/**
 * `npm run edge`: the same product in workerd with the demo conference, beside a libSQL server of its own on loopback (or the
 * one of DATABASE_URL). Everything it started stops with it.
 */
const folder = 'var/edge'
try {
  if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
  const sqld = process.env.DATABASE_URL ? undefined : await startLibsqlServer(`${folder}/data.sqld`)
  const config = parseConfig({ ...process.env, DEMO: '1' }, sqld ? { database: sqld.url } : {})
  if (config.database.by !== 'server')
    throw new ConfigError('DATABASE_URL must name a libSQL server: a Worker has no files.')
  const path = secretPath({ by: 'file', path: `${folder}/data.sqld` })
  const secret = config.secret ?? readSecret(path) ?? makeSecret(path)
  const { client, sendBatch } = openServer(config.database.url, config.database.token)
  await migrate(client)
  const store = openStore(client, sendBatch)
  const keys = await checkedKeys({ ...config, secret }, store)
  const deps = {
    store,
    clock: wallClock,
    ids: randomIds,
    keys,
    signIn: signInBy(client, config.app.publicUrl, keys['sign-in']),
    config: config.app,
    mailer: developmentMailbox,
    log: jsonLog(wallClock.now, { stacks: true }),
    closing: new AbortController().signal,
    client: { address: '' },
  }
  await seedDemo(deps)
  const text = (value: string) => ({ type: 'plain_text' as const, value })
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  const worker = await unstable_startWorker({
    config: 'wrangler.toml',
    bindings: {
      DATABASE_URL: text(config.database.url),
      ...(config.database.token ? { DATABASE_TOKEN: text(config.database.token) } : {}),
      PUBLIC_URL: text(config.app.publicUrl),
      SECRET: text(secret),
      DEMO: text('1'),
      ...(process.env.RESEND_WEBHOOK_SECRET ? { RESEND_WEBHOOK_SECRET: text(process.env.RESEND_WEBHOOK_SECRET) } : {}),
    },
    dev: {
      logLevel: 'warn',
      watch: false,
      persist: false,
      inspector: false,
      testScheduled: true,
      server: { hostname: '127.0.0.1', port: config.port },
    },
  })
  await worker.ready
  console.log(await demoGreeting(deps))
  const tick = setInterval(
    () => void worker.fetch('http://edge.local/cdn-cgi/handler/scheduled').catch(() => {}),
    60_000,
  )
  const stop = async () => {
    clearInterval(tick)
    await worker.dispose()
    client.close()
    await sqld?.stop()
  }
  // wrangler's own hook would end the process before the libSQL server has stopped.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signal)
  onStopSignal(stop)
} catch (error) {
  exitPolitely(error)
}
