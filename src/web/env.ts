import type { Context as HonoContext } from 'hono'
import type { Deps } from '../deps.ts'
import type { Desk } from '../domain/checkin/desk.ts'
import type { Host } from '../domain/organisations/find-hosts.ts'
import type { Actor } from '../lib/actor.ts'
import type { Instant } from '../lib/dates.ts'
import type { Language } from '../lib/languages.ts'
import type { User } from '../ports/sign-in.ts'
import type { CountedBody } from './body/counted-body.ts'

/** What every handler finds: the world's loans as `c.env`, the language, and behind the sign-in who is asking for which hosts, at a check-in desk the desk. */
export type AppEnv = {
  Bindings: Deps
  Variables: {
    language: Language
    user: User & { sessionId: string }
    staff: Extract<Actor, { as: 'staff' }>
    hosts: readonly Host[]
    desk: Desk
    /** The body, once somebody asked for it: see `body/sent-body.ts`. */
    sent: Promise<CountedBody> | undefined
    /** A page that is the same for everybody: the first instant at which it would read otherwise. */
    keptUntil: Instant
  }
}

export type Context<Path extends string = string> = HonoContext<AppEnv, Path>
