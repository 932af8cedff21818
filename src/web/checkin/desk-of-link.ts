import { createMiddleware } from 'hono/factory'
import { deskByToken } from '../../domain/checkin/desk.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { House } from '../env.ts'

/** The desk whose link this is, open or not: devices have to hear that it is closed. Throws Refusal `not-found`. */
export const deskOfLink = createMiddleware<House>(async (c, next) => {
  const desk = await deskByToken(c.env, c.req.param('token') ?? '')
  if (!desk) throw new Refusal('not-found')
  c.set('desk', desk)
  return next()
})
