import type { EventRecord } from '../../domain/events/read-event.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventFrame } from '../ui/page-frame.ts'

/** 409 where somebody would correct a form whose link was opened: from then on the link is the way, and here is how to get it. */
export function correctionOver(c: Ask, event: EventRecord): Response | Promise<Response> {
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
        <p>{t.how}</p>
        <p>{t.call(event.contact.name, event.contact.phone)}</p>
      </div>
      <ButtonRow>
        <ButtonLink href={`/e/${event.slug}/link`} look="secondary" icon="mail">
          {t.link}
        </ButtonLink>
      </ButtonRow>
    </Layout>,
    409,
  )
}

const text = words(
  {
    title: 'Ändern geht jetzt auf der persönlichen Seite',
    why: 'Der persönliche Link zu dieser Anmeldung wurde schon geöffnet, oder die Person hat sich noch einmal gemeldet. Damit niemand anderes sie ändert, gilt ab dann nur noch der Link.',
    how: 'Er steht in unserer E-Mail. Sie können ihn sich auch noch einmal zusenden lassen; er geht an die Adresse der angemeldeten Person.',
    call: (name: string, phone: string) => `Kommt dort nichts an, rufen Sie uns bitte an: ${name}, Telefon ${phone}.`,
    link: 'Persönlichen Link zusenden lassen',
  },
  {
    title: 'Changes are made on the personal page now',
    why: 'The personal link of this registration was opened already, or the person came again. So that nobody else changes it, only the link counts from then on.',
    how: 'It stands in our e-mail. You can have it sent once more, too; it goes to the address of whoever is registered.',
    call: (name: string, phone: string) => `If nothing arrives there, please call us: ${name}, phone ${phone}.`,
    link: 'Have the personal link sent',
  },
)
