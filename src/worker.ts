import { assetsOfBinding } from './adapters/assets-binding.ts'
import { randomIds, wallClock } from './adapters/chance.ts'
import { developmentMailbox } from './adapters/development-mailbox.ts'
import { jsonLog } from './adapters/json-log.ts'
import { openServer } from './adapters/libsql-server.ts'
import { asOnePage } from './adapters/patience.ts'
import { resendMailer } from './adapters/resend.ts'
import { signInBy } from './adapters/sign-in.ts'
import { svixSignature } from './adapters/svix-signature.ts'
import { createApp } from './app.ts'
import { type Config, parseConfig } from './config.ts'
import { openStore, type WriteWatch } from './db/database.ts'
import type { Deps } from './deps.ts'
import { runDueJobs } from './jobs/schedule.ts'
import { ConfigError } from './lib/config-error.ts'
import { minute } from './lib/dates.ts'
import { keptPages } from './lib/kept-pages.ts'
import { deriveKeys } from './lib/tokens.ts'
import type { RawConfig } from './lib/variables.ts'
import type { Mailer } from './ports/mailer.ts'

type Env = RawConfig & { ASSETS: { fetch(url: string): Promise<Response> } }
type Lifetime = { waitUntil(work: Promise<unknown>): void }

const app = createApp()
/** A Worker's run is cut off half a minute after its response, and its subrequests are counted. */
const lettersPerRun = 80
/** Bytes alone, no connection: these may be shared by the requests that meet in one Worker. It has 128 MB. */
const pages = keptPages(8 * 1024 * 1024)
/** A Worker is not told before it ends. */
const never = new AbortController().signal
/** What became of the last write of this isolate. */
const written: WriteWatch = { fault: undefined }

export default {
  async fetch(request: Request, env: Env, lifetime: Lifetime): Promise<Response> {
    try {
      const deps = await provide(env, lifetime, request.headers.get('cf-connecting-ip') ?? '')
      return await asOnePage(() => app.fetch(request, deps))
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return new Response(`${error.message}\n`, {
        status: 500,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      })
    }
  },
  async scheduled(tick: { scheduledTime: number }, env: Env, lifetime: Lifetime): Promise<void> {
    await runDueJobs(await provide(env, lifetime, ''), tick.scheduledTime - minute, tick.scheduledTime)
  },
}

/** Everything is opened per request: clients shared across the requests of a Worker hang. */
async function provide(env: Env, lifetime: Lifetime, address: string): Promise<Deps> {
  const config = parseConfig(env, { lettersPerRun })
  if (!env.PUBLIC_URL) throw new ConfigError('PUBLIC_URL is missing: the address under which people reach this Worker.')
  if (config.database.by !== 'server')
    throw new ConfigError('DATABASE_URL must name a libSQL server: a Worker has no files.')
  if (config.secret === undefined)
    throw new ConfigError('SECRET is missing: at least 32 characters, set with "wrangler secret put SECRET".')
  if (config.inboxUrl !== undefined)
    throw new ConfigError('IMAP_URL cannot be used on a Worker: replies come through Resend, or run the entry on Node.')
  const { client, sendBatch } = openServer(config.database.url, config.database.token, undefined, {
    keepsStreams: false,
  })
  const keys = await deriveKeys(config.secret)
  const log = jsonLog(wallClock.now, { stacks: config.app.demo })
  return {
    store: openStore(client, sendBatch, { watch: written }),
    clock: wallClock,
    ids: randomIds,
    keys,
    signIn: signInBy(client, config.app.publicUrl, keys['sign-in']),
    assets: assetsOfBinding(env.ASSETS),
    pages,
    pack: null,
    log,
    config: config.app,
    mailer: mailerOf(config),
    inbox: null,
    hookSignature: config.hookSecret ? svixSignature(config.hookSecret) : null,
    // The runtime would log the message of a fault, and with it the parameters of a query: names and addresses.
    background: (work) => lifetime.waitUntil(work.catch((error) => log.fault('background work failed', error))),
    closing: never,
    client: { address },
  }
}

function mailerOf({ mail }: Config): Mailer | null {
  switch (mail.by) {
    case 'resend':
      return resendMailer(mail.key, mail.baseUrl)
    case 'smtp':
      throw new ConfigError(
        'SMTP_URL cannot be used on a Worker: it sends through Resend (RESEND_API_KEY), or run the entry on Node.',
      )
    case 'mailbox':
      return developmentMailbox
    case 'none':
      return null
  }
}
