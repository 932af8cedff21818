import { createMiddleware } from 'hono/factory'
import { Refusal } from '../../lib/refusal.ts'
import { takesFile } from '../body/body-bounds.ts'
import { sentBody } from '../body/sent-body.ts'
import type { AppEnv } from '../env.ts'
import { refusalSentence } from '../ui/refusal-words.ts'

/**
 * Every body is read and counted before anything else looks at the request, so that a new route needs to think of nothing. A
 * file waits until it is known who brings it.
 */
export const limitBody = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || takesFile(c.req.path)) return next()
  const broken = await sentBody(c).then(() => false, brokenOff)
  if (!broken) return next()
  // A line, for nobody is there to read a page: thousands can break off at once.
  return c.text(refusalSentence('unreadable', c.var.language), 400, { Connection: 'close' })
})

/** Only what the network did has a cause. Throws on everything else. */
function brokenOff(error: unknown): true {
  if (error instanceof Refusal && error.code === 'unreadable' && error.cause !== undefined) return true
  throw error
}
