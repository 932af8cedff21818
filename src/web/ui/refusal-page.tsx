import { words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import { Alert } from './alert.tsx'
import { ButtonLink, ButtonRow } from './button.tsx'
import type { Wing } from './frame.ts'
import { Layout } from './layout.tsx'
import { bareFrame, type Frame, homeFrame } from './page-frame.ts'
import { type Reason, refusalSentence, refusalStatus, refusalWords } from './refusal-words.ts'
import { sendAgain } from './send-again.tsx'

/** Says what happened and what now: as a page, to programs as JSON. It also stands when the database does not. */
export async function refusalPage(c: Ask, reason: Reason): Promise<Response> {
  const status = refusalStatus[reason]
  const { language } = c.var
  const { title, now } = refusalWords(reason, language)
  c.header('Cache-Control', 'no-store')
  if (status === 503) c.header('Retry-After', '60')
  // What is left of such a body is not waited for.
  if (reason === 'too-long' || reason === 'unreadable') c.header('Connection', 'close')
  if (isAskedByProgram(c))
    return c.json({ error: { code: reason, message: refusalSentence(reason, language) } }, status)
  const frame = await frameOf(c, reason)
  const t = text(language)
  return c.html(
    <Layout {...frame} title={title} user={c.var.user}>
      <h1>{title}</h1>
      <Alert kind={status >= 500 ? 'danger' : 'info'} title={t.whatNow}>
        <p>{now}</p>
        {frame.contact && <p>{t.call(frame.contact.phone, frame.contact.name)}</p>}
      </Alert>
      {reason === 'unavailable' && (await sendAgain(c))}
      <ButtonRow>
        <ButtonLink href={frame.wing === 'office' ? '/office' : '/'} look="secondary" icon="back">
          {t.events}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    status,
  )
}

/** Scripts of our own pages say that they want JSON, or send it. */
export function isAskedByProgram(c: Ask): boolean {
  const says = (name: string) => c.req.header(name)?.startsWith('application/json') ?? false
  return c.req.path.startsWith('/api/') || says('accept') || says('content-type')
}

async function frameOf(c: Ask, reason: Reason): Promise<Frame> {
  const wing: Wing = c.req.path.startsWith('/office') ? 'office' : 'participant'
  // Who waited for the database once is not made to wait again, and what was not read is worth no query.
  if (['unavailable', 'too-long', 'unreadable'].includes(reason)) return bareFrame(c, wing)
  try {
    return await homeFrame(c, wing)
  } catch {
    return bareFrame(c, wing)
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
