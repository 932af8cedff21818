import { Hono } from 'hono'
import { isReady } from '../../domain/organisations/is-ready.ts'
import type { AppEnv } from '../env.ts'

/** `/healthz`: the process answers. `/readyz`: the database answers too, and its tables are today's; else 503. */
export const health = new Hono<AppEnv>()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    const state = await isReady(c.env)
    return c.json({ status: state }, state === 'ready' ? 200 : 503)
  })
