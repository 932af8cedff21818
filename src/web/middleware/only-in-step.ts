import type { MiddlewareHandler } from 'hono'
import { isReady } from '../../domain/organisations/is-ready.ts'
import { type Instant, minute } from '../../lib/dates.ts'
import type { AppEnv } from '../env.ts'
import { refusalPage } from '../ui/refusal-page.tsx'

const outOfStep = ['migrations-pending', 'database-newer', 'other-secret']

/**
 * Turns everybody away while the database on a server belongs to another build or another secret: what an older build wrote
 * would break the newer rules, and links by a wrong secret are dead. Asked once a minute; a file is checked when it is opened.
 */
export function onlyInStep(): MiddlewareHandler<AppEnv> {
  let fineUntil: Instant = 0
  return async (c, next) => {
    const now = c.env.clock.now()
    if (c.env.config.databaseHost === null || now < fineUntil) return next()
    const state = await isReady(c.env)
    if (state === 'ready') fineUntil = now + minute
    if (!outOfStep.includes(state)) return next()
    c.env.log.error('out of step with the database', { state })
    return refusalPage(c, 'unavailable')
  }
}
