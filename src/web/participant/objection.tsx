import { objectToChange } from '../../domain/registrations/changing/object-to-change.ts'
import { type Objection, readObjection } from '../../domain/registrations/reading/read-objection.ts'
import { longDate, shortDateTime } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { EventLine } from '../ui/event-line.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'

/**
 * `/objection/:token`: who had the address before can say that the change was not theirs. Only the button does: mail scanners
 * follow links. The page says nothing of how the registration stands now, nor whose it is.
 */
export async function askWhetherItWasYou(c: Context<'/objection/:token'>): Promise<Response> {
  const objection = await readObjection(c.env, c.req.param('token'))
  if (!objection) return unknownLink(c)
  const { event, host } = objection
  const { language } = c.var
  const t = text(language)
  return c.html(
    <Layout {...eventLayout(c, { ...event, host }, 'participant')} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} />
      </div>
      <Answer objection={objection} token={c.req.param('token')} language={language} />
      <Card title={t.contact}>
        <ContactLines contact={event.contact} language={language} />
      </Card>
    </Layout>,
  )
}

/** `POST /objection/:token`: puts the registration on hold. A second press changes nothing. */
export async function object(c: Context<'/objection/:token'>): Promise<Response> {
  const token = c.req.param('token')
  if (!(await readObjection(c.env, token))) return unknownLink(c)
  await objectToChange(c.env, token)
  return c.redirect(`/objection/${token}`, 303)
}

function Answer({ objection, token, language }: { objection: Objection; token: string; language: Language }) {
  const t = text(language)
  const { change, event, state } = objection
  const what = change.kind === 'deputy' ? t.deputy : t.address
  if (state === 'open')
    return (
      <Card title={what(shortDateTime(change.changedAt, event.zone, language))}>
        <p>{t.ask}</p>
        <ul>
          <li>{t.seat}</li>
          <li>{t.nobody}</li>
          <li>{t.office}</li>
        </ul>
        <PostForm action={`/objection/${token}`}>
          <ButtonRow>
            <Button>{t.object}</Button>
          </ButtonRow>
        </PostForm>
        <p class="muted">{t.nothing}</p>
      </Card>
    )
  if (state === 'objected')
    return (
      <Alert kind="success" title={t.onHold} announce>
        <p>{t.next}</p>
      </Alert>
    )
  const since = longDate(change.settledAt ?? change.changedAt, event.zone, language)
  return (
    <Alert kind="info" title={t[state]}>
      <p>{state === 'over' ? t.late : t.decided(since)}</p>
    </Alert>
  )
}

const text = words(
  {
    title: 'Das war ich nicht',
    address: (when: string) => `Die E-Mail-Adresse dieser Anmeldung wurde geändert: ${when}`,
    deputy: (when: string) => `Für diese Anmeldung wurde eine Vertretung eingetragen: ${when}`,
    ask: 'Haben Sie das nicht selbst getan, und wissen Sie auch nichts davon? Dann halten Sie die Anmeldung bitte an. Von da an gilt:',
    seat: 'Der Platz bleibt erhalten.',
    nobody: 'Niemand kann sie ändern, weitergeben oder absagen.',
    office: 'Das Tagungsbüro prüft, wem sie gehört, und meldet sich bei Ihnen.',
    object: 'Das war ich nicht: Anmeldung anhalten',
    nothing: 'War alles richtig, schließen Sie diese Seite einfach.',
    onHold: 'Die Anmeldung ist angehalten',
    next: 'Das Tagungsbüro sieht Ihren Hinweis und entscheidet. Bescheid bekommen Sie an die Adresse, an die auch die E-Mail mit diesem Link ging. Schneller geht es am Telefon.',
    kept: 'Die geänderte Angabe bleibt',
    restored: 'Die Änderung ist zurückgenommen',
    decided: (when: string) => `Das Tagungsbüro hat am ${when} entschieden. Haben Sie Fragen, rufen Sie bitte an.`,
    over: 'Dieser Link gilt nicht mehr',
    late: 'Seit der Änderung sind mehr als 30 Tage vergangen. Bitte rufen Sie uns an; wir sehen, was zu tun ist.',
    contact: 'Kontakt',
  },
  {
    title: 'That was not me',
    address: (when: string) => `The e-mail address of this registration was changed: ${when}`,
    deputy: (when: string) => `A deputy was named for this registration: ${when}`,
    ask: 'You did not do this yourself and know nothing about it? Then please put the registration on hold. From then on:',
    seat: 'The seat is kept.',
    nobody: 'Nobody can change it, hand it on or cancel it.',
    office: 'The conference office finds out whose it is, and gets in touch with you.',
    object: 'That was not me: put it on hold',
    nothing: 'If everything is right, simply close this page.',
    onHold: 'The registration is on hold',
    next: 'The conference office sees your notice and decides. You will be told at the address that received the e-mail with this link. It is faster on the phone.',
    kept: 'The change stays',
    restored: 'The change has been taken back',
    decided: (when: string) => `The conference office decided on ${when}. If you have questions, please call.`,
    over: 'This link is no longer valid',
    late: 'More than 30 days have passed since the change. Please call us; we will see what can be done.',
    contact: 'Contact',
  },
)
