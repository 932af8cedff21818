import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Deps } from './deps.ts'
import { sendLetters } from './jobs/send-letters.ts'
import { passing } from './lib/passing.ts'
import { Refusal } from './lib/refusal.ts'
import { isUnavailable } from './lib/unavailable.ts'
import { health } from './web/api/health.ts'
import { hooks } from './web/api/hooks.ts'
import { bookingRoutes } from './web/booking/routes.ts'
import { checkInRoutes } from './web/checkin/routes.ts'
import { devRoutes } from './web/dev/routes.ts'
import type { AppEnv } from './web/env.ts'
import { feedsRoutes } from './web/feeds/routes.ts'
import { language } from './web/middleware/language.ts'
import { limitBody } from './web/middleware/limit-body.ts'
import { limitHead } from './web/middleware/limit-head.ts'
import { logRequests } from './web/middleware/log-requests.ts'
import { onlyInStep } from './web/middleware/only-in-step.ts'
import { sameOrigin } from './web/middleware/same-origin.ts'
import { securityHeaders } from './web/middleware/security-headers.ts'
import { officeRoutes } from './web/office/routes.ts'
import { participantRoutes } from './web/participant/routes.ts'
import { publicRoutes } from './web/public/routes.ts'
import { refusalPage } from './web/ui/refusal-page.tsx'

/** All routes behind one chain of middleware. Blind to the runtime; an entry provides the dependencies per request. */
export function createApp(): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(logRequests, securityHeaders, language, limitHead, limitBody)
  app.use(sameOrigin, lettersLeaveAfterwards)
  app.route('/', health)
  app.use(onlyInStep())
  app.route('/', hooks)
  app.route('/', feedsRoutes)
  app.route('/', publicRoutes)
  app.route('/', participantRoutes)
  app.route('/', bookingRoutes)
  app.route('/', officeRoutes)
  app.route('/', checkInRoutes)
  app.route('/', devRoutes)
  app.notFound((c) => refusalPage(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof Refusal) return refusalPage(c, error.code)
    c.env.log.fault('fault', error)
    return refusalPage(c, isUnavailable(error) ? 'unavailable' : 'fault')
  })
  return app
}

/**
 * Letters written by a request, or by the work it left behind, leave right after its response; the timer is the safety net.
 * What was refused has written nothing, and nobody looks for letters then.
 */
const lettersLeaveAfterwards = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const { env } = c
  const leftBehind: Promise<unknown>[] = []
  const background = (work: Promise<unknown>) => {
    leftBehind.push(work)
    env.background(work)
  }
  let written = false
  const store = noticingWrites(env.store, () => {
    written = true
  })
  c.env = { ...env, store, background }
  await next()
  const settled = Promise.allSettled([afterTheAnswer(), ...leftBehind])
  if (written || leftBehind.length > 0) env.background(settled.then(() => (written ? sendLetters(env) : undefined)))
})

function noticingWrites(store: Deps['store'], notice: () => void): Deps['store'] {
  const noticed = async (...batch: Parameters<typeof store.write>) => {
    const answer = await store.write(...batch)
    notice()
    return answer
  }
  return { ...store, write: noticed as typeof store.write }
}

/**
 * The embedded database answers without ever yielding: letters begun at once would hold the answer back, and the time it
 * takes would tell who is known here.
 */
function afterTheAnswer(): Promise<void> {
  return passing(0)
}
