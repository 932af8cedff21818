import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeLayout } from '../ui/page-layout.ts'

/**
 * `/r/:token/renewed`: after a change of the address the link is dead and the new one is in a letter. Nothing is looked up:
 * the page also stands while the event is withdrawn from the public, and says the same whatever the token is.
 */
export function showNewLinkSent(c: Context<'/r/:token/renewed'>): Promise<Response> {
  const t = text(c.var.language)
  return deadLink(c, t.renewed, t.renewedNow)
}

/** `/r/:token/substituted`: after somebody named a deputy the link is dead, and both have letters. */
export function showSubstituted(c: Context<'/r/:token/substituted'>): Promise<Response> {
  const t = text(c.var.language)
  return deadLink(c, t.substituted, t.substitutedNow)
}

async function deadLink(c: Context, title: string, now: string): Promise<Response> {
  const layout = await homeLayout(c, 'participant')
  const t = text(c.var.language)
  return c.html(
    <Layout {...layout} title={title}>
      <h1>{title}</h1>
      <Alert kind="success" title={t.inbox} announce>
        <p>{now}</p>
        {layout.contact && <p>{t.call(layout.contact.phone)}</p>}
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
    renewed: 'Ihre neue E-Mail-Adresse ist gespeichert',
    inbox: 'Bitte sehen Sie in Ihr Postfach',
    renewedNow:
      'Ihr bisheriger persönlicher Link gilt nicht mehr. Ein neuer ist an die neue Adresse unterwegs; Ihre Anmeldung besteht unverändert.',
    substituted: 'Die Vertretung ist eingetragen',
    substitutedNow:
      'Der Platz gehört jetzt der Vertretung. Sie bekommt einen eigenen Brief mit ihrem persönlichen Link; der bisherige Link gilt nicht mehr. Wer vertreten wird, bekommt auch einen Brief.',
    call: (phone: string) => `Kommt in den nächsten Minuten nichts an, rufen Sie uns bitte an: ${phone}.`,
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
  },
  {
    renewed: 'Your new e-mail address is saved',
    inbox: 'Please look into your inbox',
    renewedNow:
      'Your previous personal link is no longer valid. A new one is on its way to the new address; your registration stands as it was.',
    substituted: 'The deputy is entered',
    substitutedNow:
      'The seat now belongs to the deputy, who receives a letter with a personal link of their own; the previous link is no longer valid. Whoever is replaced receives a letter, too.',
    call: (phone: string) => `If nothing arrives within the next few minutes, please call us: ${phone}.`,
    demo: 'This is a demonstration: all e-mails stay here, in',
  },
)
