import { Hono } from 'hono'
import { enterOffice } from '../../../domain/access/enter-office.ts'
import { leaveOffice } from '../../../domain/access/leave-office.ts'
import { requestSignIn, signInMinutes } from '../../../domain/access/request-sign-in.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { answerLinksLater } from '../../answer-links-later.ts'
import type { AppEnv } from '../../env.ts'
import { homeLayout } from '../../ui/page-layout.ts'
import { submitted } from '../forms/submitted.ts'
import { justDone } from '../just-done.ts'
import { LinkSentPage, RedeemPage, SignInPage, signInForm } from './sign-in-pages.tsx'

/** The door of the office from outside. */
export const signIn = new Hono<AppEnv>()
  .get('/office/sign-in', async (c) => {
    const notice = noticeOf(justDone(c, 'done'))
    return c.html(<SignInPage layout={await homeLayout(c, 'participant')} notice={notice} />)
  })
  .post('/office/sign-in', async (c) => {
    const { language } = c.var
    const layout = await homeLayout(c, 'participant')
    const sent = await submitted(c, signInForm, {}, ({ email }) =>
      requestSignIn(c.env, { email, language }).catch(tooManyIsNoFault),
    )
    if (sent.again) return c.html(<SignInPage layout={layout} form={sent.again} />, 422)
    answerLinksLater(c.env)
    return c.html(<LinkSentPage layout={layout} minutes={signInMinutes} mailbox={c.env.config.demo} />)
  })
  .get('/office/sign-in/:token', async (c) => c.html(<RedeemPage layout={await homeLayout(c, 'participant')} />))
  .post('/office/sign-in/:token', async (c) => {
    const cookies = await enterOffice(c.env, { token: c.req.param('token'), headers: c.req.raw.headers })
    if (!cookies) {
      const layout = await homeLayout(c, 'participant')
      return c.html(<SignInPage layout={layout} notice="dead-link" />, 410)
    }
    for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    return c.redirect('/office', 303)
  })
  .post('/office/sign-out', async (c) => {
    const cookies = await leaveOffice(c.env, c.req.raw.headers)
    for (const cookie of cookies.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    return c.redirect('/office/sign-in?done=signed-out', 303)
  })

function noticeOf(done: string | undefined) {
  return done === 'signed-out' || done === 'signed-out-everywhere' ? done : undefined
}

/** Who asks too often gets no further letter and the same answer: nobody learns which addresses are known. */
function tooManyIsNoFault(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
