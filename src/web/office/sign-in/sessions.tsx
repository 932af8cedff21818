import { Hono } from 'hono'
import { endSessions } from '../../../domain/access/end-sessions.ts'
import { findFailedSignIns } from '../../../domain/access/find-failed-sign-ins.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { officeLayout } from '../office-layout.ts'
import { SessionsPage } from './sessions-page.tsx'

/** Where somebody is signed in, and how they sign out from afar. */
export const sessions = new Hono<AppEnv>()
  .get('/office/sessions', async (c) => {
    const { id, sessionId } = c.var.user
    const [own, failed] = await Promise.all([c.env.signIn.sessions(id), findFailedSignIns(c.env)])
    return c.html(<SessionsPage layout={officeLayout(c)} sessions={own} here={sessionId} failed={failed} />)
  })
  .post('/office/sessions/sign-out', async (c) => {
    await endSessions(c.env, c.var.staff)
    return leave(c, 'signed-out-everywhere')
  })
  .post('/office/sessions/:session/sign-out', async (c) => {
    const session = c.req.param('session')
    if ((await endSessions(c.env, c.var.staff, session)) === 0) throw new Refusal('not-found')
    if (session === c.var.user.sessionId) return leave(c, 'signed-out')
    return c.redirect('/office/sessions?done=session-ended', 303)
  })

async function leave(c: Context, done: string): Promise<Response> {
  const cookies = await c.env.signIn.signOut(c.req.raw.headers)
  for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(`/office/sign-in?done=${done}`, 303)
}
