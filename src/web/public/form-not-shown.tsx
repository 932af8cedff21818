import type { EventRecord } from '../../domain/events/read-event.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventFrame } from '../ui/page-frame.ts'

/** 404 where a form stood that was sent: the same whether there ever was one. The registration goes on, and here is the way to it. */
export function formNotShown(c: Ask, event: EventRecord): Response | Promise<Response> {
  const { language } = c.var
  const t = text(language)
  return c.html(
    <Layout {...eventFrame(c, event, 'participant')} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">
          <a href={`/e/${event.slug}`}>{inLanguage(event.title, language)}</a>
        </p>
      </div>
      <div class="prose">
        <p>{t.why}</p>
        <p>{t.letter}</p>
        <p>{t.call(event.contact.name, event.contact.phone)}</p>
      </div>
      <ButtonRow>
        <ButtonLink href={`/e/${event.slug}/link`} look="secondary" icon="mail">
          {t.link}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    404,
  )
}

const text = words(
  {
    title: 'Hier steht keine Anmeldung mehr',
    why: 'Was Sie ins Formular geschrieben haben, zeigt diese Seite nur 24 Stunden lang: So sieht es niemand, der die Adresse später findet. An Ihrer Anmeldung ändert das nichts.',
    letter: 'Ansehen, ändern und absagen können Sie sie mit dem persönlichen Link aus unserer E-Mail.',
    call: (name: string, phone: string) => `Keine E-Mail bekommen? Kontakt: ${name}, Telefon ${phone}.`,
    link: 'Persönlichen Link zusenden lassen',
  },
  {
    title: 'There is no registration here any more',
    why: 'This page shows what you wrote in the form for 24 hours only, so that nobody sees it who finds the address later. Your registration stays as it is.',
    letter: 'You can see, change and cancel it with the personal link in our e-mail.',
    call: (name: string, phone: string) => `No e-mail? Contact: ${name}, phone ${phone}.`,
    link: 'Have the personal link sent',
  },
)
