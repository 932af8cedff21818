import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../lib/refusal.ts'
import type { House } from '../env.ts'

/**
 * A state changes only at the request of our own pages: Sec-Fetch-Site where the browser sends it, else Origin. Programs
 * that send neither carry no cookie of a victim; what they may do is decided by what they know.
 */
export const sameOrigin = createMiddleware<House>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('forbidden')
  if (origin !== undefined && origin !== c.env.config.publicUrl && origin !== new URL(c.req.url).origin)
    throw new Refusal('forbidden')
  return next()
})
