import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { type ReceivedForm, readBooking } from '../../domain/registrations/reading/read-booking.ts'
import type { PersonInBooking } from '../../domain/registrations/submitting/booking-form.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice-list.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { PersonDetails } from '../ui/person-details.tsx'
import { shownName } from '../ui/shown-name.ts'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { Written } from '../ui/written.tsx'
import { formOver } from './form-over.tsx'
import { LetterOnItsWay } from './letter-on-its-way.tsx'
import { keptOutcome } from './outcome.ts'

/**
 * `/e/:slug/registration/:submission`: what arrived, that a letter is on its way and, in the browser that sent the form, what a
 * first registration by it came to. It says the same to everyone, whether the person was registered already or not.
 */
export async function showReceived(c: Context<'/e/:slug/registration/:submission'>): Promise<Response> {
  const { language } = c.var
  const { slug, submission } = c.req.param()
  const [event, received] = await Promise.all([readPublicEvent(c.env, slug), readBooking(c.env, { slug, submission })])
  if (!received) return formOver(c, event, 'showing')
  const t = text(language)
  const title = received.correctedAt === null ? t.title : t.corrected
  return c.html(
    <Layout {...eventLayout(c, event, 'participant')} title={title}>
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">
          <a href={`/e/${event.slug}`}>
            <Written of={event.title} language={language} />
          </a>
        </p>
      </div>
      <LetterOnItsWay
        {...{ received, event, language }}
        outcome={keptOutcome(c)}
        demo={c.env.config.demo}
        leaves={sendsLetters(c)}
      />
      <section>
        <h2>{t.arrived}</h2>
        <Arrived {...{ received, event, language }} />
        <p>{t.wrong(event.contact.phone)}</p>
        <ButtonRow>
          <ButtonLink href={`/e/${event.slug}/registration/${submission}/correction`} look="secondary" icon="edit">
            {t.correct}
          </ButtonLink>
        </ButtonRow>
      </section>
    </Layout>,
  )
}

function Arrived({ received, event, language }: { received: ReceivedForm; event: EventRecord; language: Language }) {
  const { people, contact } = received.form
  const t = text(language)
  return (
    <>
      {contact && <p>{t.by(isolated(contact.name))}</p>}
      {people.map((person) => (
        <div class="stack">
          <PersonDetails {...{ person, language }} photos={event.photos} consentLater={contact !== null} />
          <ChoiceList {...{ person, event, language }} whom={nameOf(people[person.accompanies ?? -1])} />
        </div>
      ))}
    </>
  )
}

function nameOf(person: PersonInBooking | undefined): string | undefined {
  return person && shownName(person)
}

const text = words(
  {
    title: 'Ihre Anmeldung ist eingegangen',
    corrected: 'Ihre Berichtigung ist eingegangen',
    by: (name: string) => `Angemeldet von ${name}.`,
    arrived: 'Das ist bei uns angekommen',
    wrong: (phone: string) =>
      `Stimmt die E-Mail-Adresse oder eine andere Angabe nicht? Berichtigen Sie sie einfach: Es bleibt dieselbe Anmeldung. Oder rufen Sie uns an: ${phone}.`,
    correct: 'Angaben berichtigen',
  },
  {
    title: 'Your registration has arrived',
    corrected: 'Your correction has arrived',
    by: (name: string) => `Registered by ${name}.`,
    arrived: 'This is what we received',
    wrong: (phone: string) =>
      `Is the e-mail address or anything else wrong? Just correct it: it stays the same registration. Or call us: ${phone}.`,
    correct: 'Correct my details',
  },
)
