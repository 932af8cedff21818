import { createMiddleware } from 'hono/factory'
import { deskByToken } from '../../domain/checkin/desk.ts'
import { noteVisit } from '../../domain/checkin/note-visit.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { AppEnv } from '../env.ts'
import { isAskedFromElsewhere } from '../middleware/leaves-trace.tsx'

/**
 * The desk whose link this is, open or not: devices have to hear that it is closed. Its use is noted after the answer; where
 * another site led here, by what the page itself asks next. Throws Refusal `not-found`.
 */
export const deskOfLink = createMiddleware<AppEnv>(async (c, next) => {
  const desk = await deskByToken(c.env, c.req.param('token') ?? '')
  if (!desk) throw new Refusal('not-found')
  c.set('desk', desk)
  if (!isAskedFromElsewhere(c)) c.env.background(noteVisit(c.env, desk))
  return next()
})
