import { eventEntry } from '../../domain/calendar/entries.ts'
import { whereLine } from '../../domain/calendar/where-line.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { isPause } from '../../domain/programme/is-pause.ts'
import { readsOtherwiseAt } from '../../domain/seats/reads-otherwise-at.ts'
import { type RegistrationPhase, registrationPhase } from '../../domain/seats/registration-phase.ts'
import { parseMarkdown } from '../../formats/markdown.ts'
import { MarkdownView } from '../../formats/markdown-view.tsx'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { Card } from '../ui/card.tsx'
import { ContactLines } from '../ui/contact-lines.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { Subscribe } from '../ui/subscribe.tsx'
import { sendsLetters } from '../ui/waiting-letters.tsx'
import { languageOf } from '../ui/written.tsx'
import { EventHero } from './event-hero.tsx'
import { PhaseNotice } from './phase-notice.tsx'
import { Programme } from './programme.tsx'
import { RegistrationFacts } from './registration-facts.tsx'

/** `/e/:slug`: everything one needs to decide and to get there. */
export async function showEvent(c: Context<'/e/:slug'>): Promise<Response> {
  const { language } = c.var
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  const now = c.env.clock.now()
  c.set('keptUntil', readsOtherwiseAt(event, now))
  const phase = registrationPhase(event, now)
  const when = dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)
  const description = inLanguage(event.description, language)
  const t = text(language)
  // Without words of its own the page says in the first place what there is to know.
  const isBare = description === '' && event.programme.length === 0
  const facts = <Facts {...{ event, phase, language }} />
  return c.html(
    <Layout
      {...eventLayout(c, event)}
      title={inLanguage(event.title, language)}
      description={`${when}, ${whereLine(event)}`}
    >
      <EventHero {...{ event, phase, language, now }} />
      <PhaseNotice {...{ event, phase, language, now }} leaves={sendsLetters(c)} />
      <div class="columns">
        <div class="stack">
          {description && (
            <section class="prose">
              <h2>{t.about}</h2>
              <div lang={languageOf(event.description, language)}>
                <MarkdownView blocks={parseMarkdown(description)} headingOffset={2} />
              </div>
            </section>
          )}
          <Programme event={event} language={language} />
          {isBare && facts}
        </div>
        <div class="stack">
          {!isBare && facts}
          <Aside {...{ event, phase, language }} publicUrl={c.env.config.publicUrl} />
        </div>
      </div>
    </Layout>,
  )
}

type AsideProps = { event: EventRecord; phase: RegistrationPhase; language: Language; publicUrl: string }

const isAhead = (phase: RegistrationPhase) => phase !== 'over' && phase !== 'cancelled'

function Facts({ event, phase, language }: Omit<AsideProps, 'publicUrl'>) {
  return (
    <>
      <Card title={text(language).facts}>
        <EventFacts event={event} language={language} />
      </Card>
      {isAhead(phase) && <RegistrationFacts event={event} language={language} />}
    </>
  )
}

function Aside({ event, phase, language, publicUrl }: AsideProps) {
  const t = text(language)
  return (
    <>
      {isAhead(phase) && (
        <Card title={t.calendar}>
          <AddToCalendar
            language={language}
            entry={eventEntry({ event, host: event.host }, language, publicUrl)}
            file={`/e/${event.slug}.ics?lang=${language}`}
          />
          {event.programme.some((item) => item.startsAt !== null && !isPause(item)) && (
            <p>
              <a href={`/e/${event.slug}/programme`}>{t.items}</a>
            </p>
          )}
          <Feeds {...{ event, language, publicUrl }} />
        </Card>
      )}
      <Card title={t.contact}>
        <ContactLines contact={event.contact} language={language} />
      </Card>
      {phase !== 'over' && (
        <Card title={t.registered}>
          <p>
            <a href={`/e/${event.slug}/link`}>{t.link}</a>
          </p>
        </Card>
      )}
    </>
  )
}

/** The event itself, its series, everything of its host: each can be subscribed to. */
function Feeds({ event, language, publicUrl }: Omit<AsideProps, 'phase'>) {
  const { host, series, slug } = event
  const t = text(language)
  const address = (path: string) => `${publicUrl}${path}/calendar.ics?lang=${language}`
  const hostName = inLanguage(host.name, language)
  return (
    <>
      <Subscribe language={language} feed={address(`/e/${slug}`)} name={inLanguage(event.title, language)} />
      {series && (
        <Subscribe
          language={language}
          title={t.allOf(inLanguage(series.title, language))}
          feed={address(`/series/${series.slug}`)}
          name={inLanguage(series.title, language)}
        />
      )}
      <Subscribe language={language} title={t.allOf(hostName)} feed={address(`/hosts/${host.slug}`)} name={hostName} />
    </>
  )
}

function EventFacts({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const partners = (role: 'cooperation' | 'inviting') =>
    event.partners
      .filter((partner) => partner.role === role)
      .map(({ name }) => inLanguage(name, language))
      .join('\n')
  return (
    <DefinitionList
      items={[
        [t.host, inLanguage(event.host.name, language)],
        [t.cooperation, partners('cooperation')],
        [t.inviting, partners('inviting')],
        [t.audience, inLanguage(event.audience, language)],
        [t.cost, event.freeOfCharge && t.free],
        [t.place, placeLines(event)],
      ]}
    />
  )
}

function placeLines(event: EventRecord): string {
  if (!event.attendanceModes.includes('on-site')) return whereLine(event)
  const { name, street, postcode, city } = event.venue
  return [name, street, `${postcode} ${city}`.trim()].filter(Boolean).join('\n')
}

const text = words(
  {
    about: 'Worum es geht',
    facts: 'Auf einen Blick',
    calendar: 'In den Kalender',
    items: 'Einzelne Programmpunkte auswählen',
    allOf: (name: string) => `Alle Termine abonnieren: ${name}`,
    contact: 'Kontakt',
    registered: 'Schon angemeldet?',
    link: 'Persönlichen Link noch einmal zusenden lassen',
    host: 'Veranstaltet von',
    cooperation: 'In Zusammenarbeit mit',
    inviting: 'Auf Einladung von',
    audience: 'Für wen',
    cost: 'Kosten',
    free: 'Die Teilnahme ist kostenfrei.',
    place: 'Ort',
  },
  {
    about: 'What it is about',
    facts: 'At a glance',
    calendar: 'Add to calendar',
    items: 'Choose single sessions',
    allOf: (name: string) => `Subscribe to all dates: ${name}`,
    contact: 'Contact',
    registered: 'Already registered?',
    link: 'Have your personal link sent again',
    host: 'Hosted by',
    cooperation: 'In cooperation with',
    inviting: 'At the invitation of',
    audience: 'For whom',
    cost: 'Cost',
    free: 'Participation is free of charge.',
    place: 'Place',
  },
)
