import { createMiddleware } from 'hono/factory'
import type { AppEnv, Context } from '../env.ts'

/** Answers browsers that ask for a page, or send a form of one; devices, which speak JSON, are answered by what follows. */
export function byPage(handler: (c: Context) => Response | Promise<Response>) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const says = (name: string) => c.req.header(name)?.startsWith('application/json') ?? false
    return says('accept') || says('content-type') ? next() : handler(c)
  })
}
