import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../lib/refusal.ts'
import type { House } from '../env.ts'

/**
 * A state changes only at the request of our own pages: Sec-Fetch-Site where the browser sends it, else Origin. Personal pages
 * name no referrer, and so their forms send `Origin: null` beside a true Sec-Fetch-Site. Programs that send neither carry no
 * cookie of a victim; what they may do is decided by what they know.
 */
export const sameOrigin = createMiddleware<House>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site === 'same-origin' || site === 'none') return next()
  if (site !== undefined) throw new Refusal('forbidden')
  if (origin !== undefined && origin !== c.env.config.publicUrl && origin !== new URL(c.req.url).origin)
    throw new Refusal('forbidden')
  return next()
})
