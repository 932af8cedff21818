import { optIn, optOut, readOptOut } from '../../domain/mailings/set-opt-out.ts'
import { defaultZone, longDate } from '../../lib/dates.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { readForm } from '../ui/read-form.ts'

/** `/u/:token`: whether somebody wants to hear of other events. Only a button changes it: mail scanners follow links. */
export async function showUnsubscription(c: Context<'/u/:token'>): Promise<Response> {
  const token = c.req.param('token')
  const { host, since } = await readOptOut(c.env, token)
  const { language } = c.var
  const t = text(language)
  const name = inLanguage(host.name, language)
  return c.html(
    <Layout {...eventLayout(c, { contact: host.contact, host }, 'participant')} title={t.title}>
      <h1>{t.title}</h1>
      {since !== null && <Alert kind="success" title={t.done(name)} announce />}
      <Card title={since === null ? t.still(name) : t.back}>
        <p>{since === null ? t.follows : t.since(longDate(since, defaultZone, language))}</p>
        <PostForm action={since === null ? `/u/${token}` : `/u/${token}/resubscription`}>
          <ButtonRow>
            <Button look={since === null ? 'primary' : 'secondary'}>{since === null ? t.stop : t.again}</Button>
          </ButtonRow>
        </PostForm>
      </Card>
      <p>{t.own}</p>
    </Layout>,
  )
}

/**
 * `POST /u/:token`: acts at once. The one click of a mail program (RFC 8058 § 3.2) brings no cookie and must not be sent on
 * to another page.
 */
export async function unsubscribe(c: Context<'/u/:token'>): Promise<Response> {
  const token = c.req.param('token')
  const isOneClick = (await readForm(c))['List-Unsubscribe'] === 'One-Click'
  await optOut(c.env, token)
  return isOneClick ? c.text('OK') : c.redirect(`/u/${token}`, 303)
}

/** `POST /u/:token/resubscription`: changed their mind. */
export async function resubscribe(c: Context<'/u/:token/resubscription'>): Promise<Response> {
  const token = c.req.param('token')
  await optIn(c.env, token)
  return c.redirect(`/u/${token}`, 303)
}

const text = words(
  {
    title: 'Hinweise auf weitere Veranstaltungen',
    still: (host: string) => `Sie bekommen Hinweise von: ${host}`,
    follows: 'Möchten Sie keine Hinweise auf weitere Veranstaltungen mehr bekommen? Ein Klick genügt, er gilt sofort.',
    stop: 'Hinweise abbestellen',
    done: (host: string) => `Abbestellt: Sie bekommen keine Hinweise mehr von ${host}`,
    back: 'Doch wieder Hinweise bekommen?',
    since: (date: string) => `Abbestellt seit: ${date}.`,
    again: 'Wieder Hinweise bekommen',
    own: 'Schreiben zu einer Veranstaltung, zu der Sie angemeldet sind, bekommen Sie in jedem Fall.',
  },
  {
    title: 'News of other events',
    still: (host: string) => `You get news from: ${host}`,
    follows: 'You do not want to hear of other events any more? One click is enough, and it takes effect at once.',
    stop: 'Unsubscribe',
    done: (host: string) => `Unsubscribed: you will get no more news from ${host}`,
    back: 'Do you want to get news again?',
    since: (date: string) => `Unsubscribed since: ${date}.`,
    again: 'Get news again',
    own: 'E-mails about an event for which you are registered reach you in any case.',
  },
)
