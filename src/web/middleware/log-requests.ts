import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../env.ts'

/** One line a request: the pattern of the route (a path may hold a token), the answer and how long it took, in ms. */
export const logRequests = createMiddleware<AppEnv>(async (c, next) => {
  const began = c.env.clock.now()
  await next()
  const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'none'
  c.env.log.info('request', { method: c.req.method, route, status: c.res.status, ms: c.env.clock.now() - began })
})
