import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { sendLostLink } from '../../domain/registrations/links/send-lost-link.ts'
import { personForm } from '../../domain/registrations/submitting/person-form.ts'
import { words } from '../../lib/languages.ts'
import { labelOf } from '../../lib/person/person-words.ts'
import { Refusal } from '../../lib/refusal.ts'
import { answerLinksLater } from '../answer-links-later.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { eventRefusal } from '../ui/event-refusal.ts'
import type { FormState } from '../ui/form.ts'
import { Layout } from '../ui/layout.tsx'
import { orRefusal } from '../ui/or-refusal.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { personErrors } from '../ui/person-words.ts'
import { PostForm } from '../ui/post-form.tsx'
import { readForm } from '../ui/read-form.ts'
import { type RefusalStatus, refusalStatus } from '../ui/refusal-status.ts'
import { TextField } from '../ui/text-fields.tsx'
import { sendsLetters, WaitingLetters } from '../ui/waiting-letters.tsx'

/** `/e/:slug/link`: asks for the address to which the personal link shall go again. */
export async function askForLink(c: Context<'/e/:slug/link'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  return linkPage(c, event, { language: c.var.language, values: {}, errors: {} })
}

/** `POST /e/:slug/link`: one row for known and unknown addresses alike, and the same answer for everyone. */
export async function sendLink(c: Context<'/e/:slug/link'>): Promise<Response> {
  const { language } = c.var
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const values = await readForm(c)
  const address = personForm.pick({ email: true }).safeParse({ email: values.email ?? '' })
  if (!address.success) {
    return linkPage(c, event, { language, values, errors: personErrors(address.error.issues, language) })
  }
  const outcome = await orRefusal(sendLostLink(c.env, { eventId: event.id, email: address.data.email, language }))
  if (outcome instanceof Refusal) {
    const errors = { form: eventRefusal(outcome.code, 'change', event, language) }
    return linkPage(c, event, { language, values, errors }, refusalStatus[outcome.code])
  }
  answerLinksLater(c.env)
  return c.redirect(`/e/${event.slug}/link/sent`, 303)
}

/** `/e/:slug/link/sent`: says nothing about who is registered. */
export async function showLinkSent(c: Context<'/e/:slug/link/sent'>): Promise<Response> {
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const t = text(c.var.language)
  return c.html(
    <Layout {...eventLayout(c, event, 'participant')} title={t.sent}>
      <h1>{t.sent}</h1>
      {sendsLetters(c) ? (
        <Alert kind="success" title={t.inbox} announce>
          <p>{t.sentNow}</p>
          <p>{t.call(event.contact.phone)}</p>
          {c.env.config.demo && (
            <p>
              {t.demo} <a href="/dev/mailbox">/dev/mailbox</a>
            </p>
          )}
        </Alert>
      ) : (
        <WaitingLetters language={c.var.language} phone={event.contact.phone} />
      )}
      <p>
        <a href={`/e/${event.slug}`}>{t.back}</a>
      </p>
    </Layout>,
  )
}

function linkPage(
  c: Context,
  event: EventRecord,
  form: FormState,
  status: RefusalStatus = 422,
): Response | Promise<Response> {
  const t = text(form.language)
  const wrong = Object.keys(form.errors).length > 0
  return c.html(
    <Layout {...eventLayout(c, event)} title={t.title} hasErrors={wrong} scripts={['registration']}>
      <ErrorSummary form={form} />
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <PostForm action={`/e/${event.slug}/link`}>
        <TextField
          {...{ form, name: 'email', label: labelOf('email', form.language) }}
          type="email"
          autocomplete="email"
          required
        />
        <ButtonRow>
          <Button icon="mail">{t.send}</Button>
        </ButtonRow>
      </PostForm>
    </Layout>,
    wrong ? status : 200,
  )
}

const text = words(
  {
    title: 'Persönlichen Link zusenden',
    lead: 'Mit dem Link aus Ihrer Bestätigung können Sie Ihre Angaben ändern oder absagen. Haben Sie ihn nicht mehr, senden wir ihn noch einmal.',
    send: 'Link zusenden',
    sent: 'Wir haben nachgesehen',
    inbox: 'Bitte sehen Sie in Ihr Postfach',
    sentNow:
      'Wenn es zu dieser E-Mail-Adresse eine Anmeldung gibt, ist der persönliche Link jetzt dorthin unterwegs. Aus Gründen des Datenschutzes sagen wir hier nicht, wer angemeldet ist.',
    call: (phone: string) => `Kommt in den nächsten Minuten nichts an, rufen Sie uns bitte an: ${phone}.`,
    demo: 'Dies ist eine Vorführung: Alle E-Mails bleiben hier und liegen in',
    back: 'Zur Veranstaltung',
  },
  {
    title: 'Send my personal link',
    lead: 'With the link from your confirmation you can change your details or cancel. If you no longer have it, we will send it again.',
    send: 'Send link',
    sent: 'We have looked',
    inbox: 'Please look into your inbox',
    sentNow:
      'If there is a registration with this e-mail address, the personal link is on its way there now. For reasons of data protection we do not say here who is registered.',
    call: (phone: string) => `If nothing arrives within the next few minutes, please call us: ${phone}.`,
    demo: 'This is a demonstration: all e-mails stay here, in',
    back: 'To the event',
  },
)
