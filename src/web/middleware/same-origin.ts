import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../lib/refusal.ts'
import type { AppEnv } from '../env.ts'

/**
 * A state changes only at the request of our own pages: Sec-Fetch-Site where the browser sends it, else Origin. Personal pages
 * name no referrer, and so their forms send `Origin: null` beside a true Sec-Fetch-Site. Programs that send neither carry no
 * cookie of a victim; what they may do is decided by what they know.
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || oneClick.test(c.req.path)) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site === 'same-origin' || site === 'none') return next()
  if (site !== undefined) throw new Refusal('forbidden')
  const own = [undefined, c.env.config.publicUrl, new URL(c.req.url).origin, ...namelessOver(c.env.config.publicUrl)]
  if (!own.includes(origin)) throw new Refusal('forbidden')
  return next()
})

/** A mail program unsubscribes from wherever it runs (RFC 8058 § 3.2): the link alone decides, and no cookie counts. */
const oneClick = /^\/u\/[^/]+$/

/**
 * Over plain HTTP (a demo shown in the application's own network) browsers leave Sec-Fetch-Site out, and `Origin: null` is all that
 * a personal page sends. There the cookie alone guards the office: it is SameSite=Lax and comes along with no foreign form.
 */
function namelessOver(publicUrl: string): string[] {
  return publicUrl.startsWith('http:') ? ['null'] : []
}
