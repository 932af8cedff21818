import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from './alert.tsx'
import { ButtonLink, ButtonRow } from './button.tsx'
import { Layout } from './layout.tsx'
import type { Area } from './layout-props.ts'
import { type BaseLayout, bareLayout, homeLayout } from './page-layout.ts'
import { type Reason, refusalStatus } from './refusal-status.ts'
import { refusalSentence, refusalWords } from './refusal-words.ts'
import { sendAgain } from './send-again.tsx'

/** Says what happened and what now: as a page, to programs as JSON. It also stands when the database does not. */
export async function refusalPage(c: Context, reason: Reason): Promise<Response> {
  const status = refusalStatus[reason]
  const { language } = c.var
  const { title, now } = refusalWords(reason, language)
  c.header('Cache-Control', 'no-store')
  if (status === 503) c.header('Retry-After', '60')
  // What is left of such a body is not waited for.
  if (reason === 'too-long' || reason === 'unreadable') c.header('Connection', 'close')
  if (isAskedByProgram(c))
    return c.json({ error: { code: reason, message: refusalSentence(reason, language) } }, status)
  const layout = await frameOf(c, reason)
  const t = text(language)
  return c.html(
    <Layout {...layout} title={title} user={c.var.user}>
      <h1>{title}</h1>
      <Alert kind={status >= 500 ? 'danger' : 'info'} title={t.whatNow}>
        <p>{now}</p>
        {layout.contact && <p>{t.call(layout.contact.phone, layout.contact.name)}</p>}
      </Alert>
      {reason === 'unavailable' && (await sendAgain(c))}
      <ButtonRow>
        <ButtonLink href={layout.area === 'office' ? '/office' : '/'} look="secondary" icon="back">
          {t.events}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    status,
  )
}

/** Scripts of our own pages say that they want JSON, or send it. */
export function isAskedByProgram(c: Context): boolean {
  const says = (name: string) => c.req.header(name)?.startsWith('application/json') ?? false
  return c.req.path.startsWith('/api/') || says('accept') || says('content-type')
}

async function frameOf(c: Context, reason: Reason): Promise<BaseLayout> {
  const area: Area = c.req.path.startsWith('/office') ? 'office' : 'participant'
  // Who waited for the database once is not made to wait again, and what was not read is worth no query.
  if (['unavailable', 'too-long', 'unreadable'].includes(reason)) return bareLayout(c, area)
  try {
    return await homeLayout(c, area)
  } catch {
    return bareLayout(c, area)
  }
}

const text = words(
  {
    whatNow: 'Was Sie jetzt tun können',
    call: (phone: string, name: string) => `Wir helfen Ihnen auch am Telefon: ${phone} (${name}).`,
    events: 'Zu den Veranstaltungen',
  },
  {
    whatNow: 'What you can do now',
    call: (phone: string, name: string) => `We are glad to help on the phone, too: ${phone} (${name}).`,
    events: 'To the events',
  },
)
