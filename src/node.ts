import type { IncomingMessage, Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { assetsOnDisk } from './adapters/assets-disk.ts'
import { backgroundWork } from './adapters/background-work.ts'
import { offerBackups } from './adapters/backup-socket.ts'
import { askingInTime, boundConnections } from './adapters/bounded-connections.ts'
import { randomIds, wallClock } from './adapters/chance.ts'
import { checkedKeys } from './adapters/checked-keys.ts'
import { clientAddress } from './adapters/client-address.ts'
import { closingServer } from './adapters/closing-server.ts'
import { exitPolitely } from './adapters/exit-politely.ts'
import { realPath } from './adapters/file-lock.ts'
import { imapInbox } from './adapters/imap-inbox.ts'
import { jsonLog } from './adapters/json-log.ts'
import { openDatabase } from './adapters/libsql.ts'
import { migrate } from './adapters/migrations.ts'
import { nodeMailer } from './adapters/node-mailer.ts'
import { pack } from './adapters/pack.ts'
import { asOnePage } from './adapters/patience.ts'
import { sharedQuestion } from './adapters/shared-question.ts'
import { signInBy } from './adapters/sign-in.ts'
import { endedWithin, onStopSignal } from './adapters/stop-signal.ts'
import { svixSignature } from './adapters/svix-signature.ts'
import { createApp } from './app.ts'
import { type Config, parseConfig } from './config.ts'
import { openStore } from './db/database.ts'
import type { Deps } from './deps.ts'
import { releaseLeases } from './domain/outbox/release-leases.ts'
import { runDueJobs, runEveryJob } from './jobs/schedule.ts'
import { demoGreeting, seedDemo } from './jobs/seed-demo.ts'
import { ConfigError } from './lib/config-error.ts'
import { hour, type Instant, minute } from './lib/dates.ts'
import { keptPages } from './lib/kept-pages.ts'
import { databaseFile } from './lib/variables.ts'
import { securityHeaders } from './web/middleware/security-headers.ts'

/** How long a stop waits, in ms: together less than the ten seconds that containers are given. */
const grace = { answers: 5000, work: 3000 }
/** For public pages as bytes: a page of 30 kB in two languages for each of 250 events. */
const pageRoom = 32 * 1024 * 1024
const demo = process.argv.includes('--demo')
const log = jsonLog(wallClock.now, { stacks: demo })

main().catch(exitPolitely)

async function main(): Promise<void> {
  const config = readConfig()
  const database = await openDatabase(config.database, { fresh: beginsAfresh(config) })
  try {
    await run(config, database)
  } catch (error) {
    // A refused start leaves nothing beside the file.
    await database.close()
    throw error
  }
}

async function run(
  config: Config,
  { client, sendBatch, tidy, unhurried, close }: Awaited<ReturnType<typeof openDatabase>>,
): Promise<void> {
  await migrate(unhurried)
  const byFile = config.database.by === 'file'
  const store = openStore(client, sendBatch, byFile ? { alone: true } : { share: sharedQuestion })
  const keys = await checkedKeys(config, store)
  const work = backgroundWork((error) => log.fault('background work failed', error))
  const closing = new AbortController()
  const { mailer, close: closeMailer } = nodeMailer(config.mail)
  if (!mailer) log.error('no carrier of letters: they wait until RESEND_API_KEY or SMTP_URL is set')
  const assets = assetsOnDisk(join(import.meta.dirname, '..'))
  const deps: Deps = {
    store,
    clock: wallClock,
    ids: randomIds,
    keys,
    signIn: signInBy(client, config.app.publicUrl, keys['sign-in']),
    assets,
    pages: keptPages(pageRoom),
    pack,
    log,
    config: config.app,
    mailer,
    inbox: config.inboxUrl === undefined ? null : imapInbox(config.inboxUrl),
    hookSignature: config.hookSecret ? svixSignature(config.hookSecret) : null,
    background: work.background,
    closing: closing.signal,
    client: { address: '' },
  }
  if (byFile) await releaseLeases(deps)
  if (demo) await seedDemo(deps)
  const endBackups = await backupsOf(config)
  const server = listen(deps, config, assets.answer)
  const timers = [
    everyMinute(deps, (last, now) => work.background(runDueJobs(deps, last, now))),
    setInterval(() => work.background(tidy()), hour),
  ]
  // Before the port opens: a signal may come with the first request.
  onStopSignal(async () => {
    for (const timer of timers) clearInterval(timer)
    closing.abort()
    await (await server).close(grace.answers)
    const whole = await endedWithin(grace.work, Promise.all([work.settled(), endBackups()]))
    closeMailer()
    await close()
    log.info('stopped', { whole })
  })
  await server.catch(async (error: unknown) => {
    await endBackups()
    throw error
  })
  if (demo) console.log(await demoGreeting(deps))
  work.background(runEveryJob(deps))
}

/** Without a socket the application runs all the same, and is stopped for a backup. */
async function backupsOf({ database }: Config): Promise<() => Promise<void>> {
  const none = async () => {}
  if (database.by === 'server') return none
  return offerBackups(realPath(database.path)).catch((error: unknown) => {
    if (error instanceof ConfigError) log.error('no backups while running', { why: error.message })
    else log.fault('no backups while running', error)
    return none
  })
}

/** Timers drift and machines sleep: each tick knows when the one before was. */
function everyMinute({ clock }: Pick<Deps, 'clock'>, tick: (last: Instant, now: Instant) => void) {
  let last = clock.now()
  return setInterval(() => {
    const now = clock.now()
    tick(last, now)
    last = now
  }, minute)
}

function readConfig(): Config {
  const file = demo ? 'file:var/demo/tagungsbuero.db' : databaseFile
  return parseConfig(demo ? { ...process.env, DEMO: '1' } : process.env, { database: file })
}

/** `npm run demo -- --fresh`: only ever the demo's own file. */
function beginsAfresh({ database }: Config): boolean {
  if (!process.argv.includes('--fresh')) return false
  if (!demo || database.by !== 'file')
    throw new ConfigError('--fresh belongs to the demo on its own file (DATABASE_URL=file:…).')
  return true
}

function listen(deps: Deps, { port, app: config, proxies }: Config, asset: ReturnType<typeof assetsOnDisk>['answer']) {
  const app = createApp()
  const outer = new Hono<{ Bindings: { incoming: IncomingMessage } }>()
  outer.get('/assets/:file', securityHeaders, (c, next) => {
    const answer = asset(c.req.param('file'), c.req.raw.headers)
    return answer ? Promise.resolve(answer) : next()
  })
  outer.all('*', (c) => {
    const address = clientAddress(c.env.incoming.socket.remoteAddress, c.req.header('x-forwarded-for') ?? null, proxies)
    return asOnePage(() => app.fetch(c.req.raw, { ...deps, client: { address } }))
  })
  return new Promise<{ close(graceMs: number): Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch: outer.fetch, port, serverOptions: askingInTime }, () => {
      log.info('open', { publicUrl: config.publicUrl, port, carrier: config.carrier })
      resolve({ close })
    })
    boundConnections(server as Server)
    const close = closingServer(server as Server)
    server.once('error', (error: { code?: string }) => reject(portTaken(error, port)))
  })
}

function portTaken(error: { code?: string }, port: number): unknown {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`PORT ${port} is taken already: choose another, as in PORT=3001.`)
  if (error.code === 'EACCES')
    return new ConfigError(`PORT ${port} may not be opened by this user: choose one above 1023.`)
  return error
}
