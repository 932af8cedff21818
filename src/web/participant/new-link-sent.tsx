import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { sendsLetters, WaitingLetters } from '../ui/waiting-letters.tsx'

/**
 * `/r/:token/renewed`: after a change of the address the link is dead and the new one is in a letter. Nothing is looked up:
 * the page also stands while the event is withdrawn from the public, and says the same whatever the token is.
 */
export function showNewLinkSent(c: Context<'/r/:token/renewed'>): Promise<Response> {
  const t = text(c.var.language)
  return deadLink(c, t.renewed, t.renewedNow, t.renewedLetter)
}

/** `/r/:token/substituted`: after somebody named a deputy the link is dead, and both have letters. */
export function showSubstituted(c: Context<'/r/:token/substituted'>): Promise<Response> {
  const t = text(c.var.language)
  return deadLink(c, t.substituted, t.substitutedNow, t.substitutedLetters)
}

async function deadLink(c: Context, title: string, now: string, letters: string): Promise<Response> {
  const layout = await homeLayout(c, 'participant')
  const t = text(c.var.language)
  return c.html(
    <Layout {...layout} title={title}>
      <h1>{title}</h1>
      <p class="lead">{now}</p>
      {sendsLetters(c) ? (
        <Alert kind="success" title={t.inbox} announce>
          <p>{letters}</p>
          {layout.contact && <p>{t.call(layout.contact.phone)}</p>}
          {c.env.config.demo && (
            <p>
              {t.demo} <a href="/dev/mailbox">/dev/mailbox</a>
            </p>
          )}
        </Alert>
      ) : (
        <WaitingLetters language={c.var.language} phone={layout.contact?.phone} />
      )}
    </Layout>,
  )
}

const text = words(
  {
    renewed: 'Ihre neue E-Mail-Adresse ist gespeichert',
    inbox: 'Bitte sehen Sie in Ihr Postfach',
    renewedNow: 'Ihr bisheriger persönlicher Link gilt nicht mehr. Ihre Anmeldung besteht unverändert.',
    renewedLetter: 'Ein neuer ist an die neue Adresse unterwegs.',
    substituted: 'Die Vertretung ist eingetragen',
    substitutedNow: 'Der Platz gehört jetzt der Vertretung. Der bisherige Link gilt nicht mehr.',
    substitutedLetters:
      'Die Vertretung bekommt eine eigene E-Mail mit ihrem persönlichen Link, und wer vertreten wird, bekommt auch eine.',
    call: (phone: string) => `Kommt in den nächsten Minuten nichts an, rufen Sie uns bitte an: ${phone}.`,
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
  },
  {
    renewed: 'Your new e-mail address is saved',
    inbox: 'Please look into your inbox',
    renewedNow: 'Your previous personal link is no longer valid. Your registration stands as it was.',
    renewedLetter: 'A new link is on its way to the new address.',
    substituted: 'The deputy is entered',
    substitutedNow: 'The seat now belongs to the deputy. The previous link is no longer valid.',
    substitutedLetters:
      'The deputy receives an e-mail with a personal link of their own, and whoever is replaced receives one, too.',
    call: (phone: string) => `If nothing arrives within the next few minutes, please call us: ${phone}.`,
    demo: 'This is a demonstration: all e-mails stay here, in',
  },
)
