import type { AppConfig } from './config.ts'
import type { Store } from './db/database.ts'
import type { KeptPages } from './lib/kept-pages.ts'
import type { Keys } from './lib/tokens.ts'
import type { Assets } from './ports/assets.ts'
import type { Clock } from './ports/clock.ts'
import type { HookSignature } from './ports/hook-signature.ts'
import type { Ids } from './ports/ids.ts'
import type { Inbox } from './ports/inbox.ts'
import type { Log } from './ports/log.ts'
import type { Mailer } from './ports/mailer.ts'
import type { Pack } from './ports/pack.ts'
import type { SignIn } from './ports/sign-in.ts'

/** What is provided to the application. A verb takes the part it uses: its signature is the honest list of its effects. */
export type Deps = {
  store: Store
  clock: Clock
  ids: Ids
  keys: Keys
  signIn: SignIn
  assets: Assets
  log: Log
  /** Public pages as bytes, as long as the process lives. */
  pages: KeptPages
  /** Null: the platform packs answers for the wire. */
  pack: Pack | null
  config: AppConfig
  /** Null: letters wait, and the office says so in red. */
  mailer: Mailer | null
  /** Null: reports and replies are dropped into the office, or come by the carrier. */
  inbox: Inbox | null
  /** Null: the carrier tells nothing later, or nobody could tell that it is the carrier. */
  hookSignature: HookSignature | null
  /** Work that outlives the response; the entry sees to it that it ends before the process does. */
  background(work: Promise<unknown>): void
  /** Aborted when the process stops: what has begun is finished, nothing more is begun. */
  closing: AbortSignal
  /** Where the request came from, as the entry knows it; empty if it does not. */
  client: { address: string }
}
