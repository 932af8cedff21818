import { createMiddleware } from 'hono/factory'
import { officeDesk } from '../../domain/checkin/desk.ts'
import type { AppEnv } from '../env.ts'

/** The office at its own event, behind the sign-in; `?session=` names a session. Throws Refusal `not-found`. */
export const deskOfOffice = createMiddleware<AppEnv>(async (c, next) => {
  const eventId = c.req.param('event') ?? ''
  c.set('desk', await officeDesk(c.env, c.var.staff, { eventId, sessionId: c.req.query('session') ?? null }))
  return next()
})
