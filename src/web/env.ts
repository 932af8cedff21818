import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import type { Actor } from '../lib/actor.ts'
import type { Language } from '../lib/languages.ts'
import type { User } from '../ports/sign-in.ts'

/** What every handler finds: the world's loans as `c.env`, and who is asking in which language. */
export type House = {
  Bindings: Deps
  Variables: { language: Language; user: User; staff: Extract<Actor, { as: 'staff' }> }
}

export type Ask<Path extends string = string> = Context<House, Path>
