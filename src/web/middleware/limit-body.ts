import { createMiddleware } from 'hono/factory'
import { takesFile } from '../body/body-bounds.ts'
import { sentBody } from '../body/sent-body.ts'
import type { House } from '../env.ts'

/**
 * Every body is read and counted before anything else looks at the request, so that a new route needs to think of nothing. A
 * file waits until it is known who brings it.
 */
export const limitBody = createMiddleware<House>(async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !takesFile(c.req.path)) await sentBody(c)
  await next()
})
