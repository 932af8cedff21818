import type { EventRecord } from '../../domain/events/read-event.ts'
import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { Written } from '../ui/written.tsx'

/** What is over: 404, the same whether there ever was a form; 409, since a link was opened, from which on it is the way. */
const statuses = { showing: 404, correcting: 409 } as const

/** Where a form stood that was sent. The registration goes on, and here is the way to it. */
export function formOver(c: Context, event: EventRecord, over: keyof typeof statuses): Response | Promise<Response> {
  const { language } = c.var
  const t = texts[over](language)
  return c.html(
    <Layout {...eventLayout(c, event, 'participant')} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <a href={`/e/${event.slug}`}>
            <Written of={event.title} language={language} />
          </a>
        </p>
      </div>
      <div class="prose">
        <p>{t.why}</p>
        <p>{t.link}</p>
        <p>{t.call(event.contact.name, event.contact.phone)}</p>
        {over === 'correcting' && (
          <p>
            {again(language).whether} <a href={`/e/${event.slug}/registration`}>{again(language).how}</a>
          </p>
        )}
      </div>
      <ButtonRow>
        <ButtonLink href={`/e/${event.slug}/link`} look="secondary" icon="mail">
          {send(language).link}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    statuses[over],
  )
}

const texts = {
  showing: words(
    {
      title: 'Hier steht keine Anmeldung mehr',
      why: 'Was Sie ins Formular geschrieben haben, zeigt diese Seite nur 24 Stunden lang: So sieht es niemand, der die Adresse später findet. An Ihrer Anmeldung ändert das nichts.',
      link: 'Ansehen, ändern und absagen können Sie sie mit dem persönlichen Link aus unserer E-Mail.',
      call: (name: string, phone: string) => `Keine E-Mail bekommen? Kontakt: ${name}, Telefon ${phone}.`,
    },
    {
      title: 'There is no registration here any more',
      why: 'This page shows what you wrote in the form for 24 hours only, so that nobody sees it who finds the address later. Your registration stays as it is.',
      link: 'You can see, change and cancel it with the personal link in our e-mail.',
      call: (name: string, phone: string) => `No e-mail? Contact: ${name}, phone ${phone}.`,
    },
  ),
  correcting: words(
    {
      title: 'Ändern geht jetzt auf der persönlichen Seite',
      why: 'Der persönliche Link zu dieser Anmeldung wurde schon geöffnet, oder die Person hat sich noch einmal gemeldet. Damit niemand anderes sie ändert, gilt ab dann nur noch der Link.',
      link: 'Er steht in unserer E-Mail. Sie können ihn sich auch noch einmal zusenden lassen; er geht an die Adresse der angemeldeten Person.',
      call: (name: string, phone: string) => `Kommt dort nichts an, rufen Sie uns bitte an: ${name}, Telefon ${phone}.`,
    },
    {
      title: 'Changes are made on the personal page now',
      why: 'The personal link of this registration was opened already, or the person came again. So that nobody else changes it, only the link counts from then on.',
      link: 'It stands in our e-mail. You can have it sent once more, too; it goes to the address of whoever is registered.',
      call: (name: string, phone: string) => `If nothing arrives there, please call us: ${name}, phone ${phone}.`,
    },
  ),
}

/** Said to everybody: whether somebody cancelled, the form alone does not tell. */
const again = words(
  { whether: 'Sie sind abgemeldet und möchten doch teilnehmen?', how: 'Melden Sie sich neu an.' },
  { whether: 'You cancelled and would like to take part after all?', how: 'Register again.' },
)

const send = words({ link: 'Persönlichen Link zusenden lassen' }, { link: 'Have the personal link sent' })
