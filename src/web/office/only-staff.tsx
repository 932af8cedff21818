import { createMiddleware } from 'hono/factory'
import { endSessions } from '../../domain/access/end-sessions.ts'
import { readStaff } from '../../domain/access/read-staff.ts'
import { findOwnHosts } from '../../domain/organisations/find-hosts.ts'
import type { AppEnv } from '../env.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { sendAgain } from '../ui/send-again.tsx'
import { NoHostPage, SignInPage } from './sign-in/sign-in-pages.tsx'

/** The door of the office. Whoever is not signed in is led to the sign-in; what they wanted to change is refused, and kept in the page. */
export const onlyStaff = createMiddleware<AppEnv>(async (c, next) => {
  const user = await c.env.signIn.who(c.req.raw.headers)
  if (!user) {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect('/office/sign-in', 303)
    const [layout, kept] = await Promise.all([homeLayout(c, 'participant'), sendAgain(c, 'sign-in')])
    return c.html(<SignInPage layout={layout} notice="expired" kept={kept} />, 401)
  }
  const staff = await readStaff(c.env, user.id)
  if (staff.hostIds.length === 0) {
    await endSessions(c.env, staff)
    return c.html(<NoHostPage layout={await homeLayout(c, 'office')} />, 403)
  }
  c.set('user', user)
  c.set('staff', staff)
  c.set('hosts', await findOwnHosts(c.env, staff))
  return next()
})
