import { words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeFrame } from '../ui/page-frame.ts'

/**
 * `/r/:token/renewed`: after a change of the address the link is dead and the new one is in a letter. Nothing is looked up:
 * the page also stands while the event is withdrawn from the public, and says the same whatever the token is.
 */
export async function showNewLinkSent(c: Ask<'/r/:token/renewed'>): Promise<Response> {
  const frame = await homeFrame(c, 'participant')
  const t = text(c.var.language)
  return c.html(
    <Layout {...frame} title={t.title}>
      <h1>{t.title}</h1>
      <Alert kind="success" title={t.inbox} announce>
        <p>{t.now}</p>
        {frame.contact && <p>{t.call(frame.contact.phone)}</p>}
        {c.env.config.demo && (
          <p>
            {t.demo} <a href="/dev/mailbox">/dev/mailbox</a>
          </p>
        )}
      </Alert>
    </Layout>,
  )
}

const text = words(
  {
    title: 'Ihre neue E-Mail-Adresse ist gespeichert',
    inbox: 'Bitte sehen Sie in Ihr Postfach',
    now: 'Ihr bisheriger persönlicher Link gilt nicht mehr. Ein neuer ist an die neue Adresse unterwegs; Ihre Anmeldung besteht unverändert.',
    call: (phone: string) => `Kommt in den nächsten Minuten nichts an, rufen Sie uns bitte an: ${phone}.`,
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
  },
  {
    title: 'Your new e-mail address is saved',
    inbox: 'Please look into your inbox',
    now: 'Your previous personal link is no longer valid. A new one is on its way to the new address; your registration stands as it was.',
    call: (phone: string) => `If nothing arrives within the next few minutes, please call us: ${phone}.`,
    demo: 'This is a demonstration: all e-mails stay here, in',
  },
)
