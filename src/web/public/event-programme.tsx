import { sessionWhere } from '../../../templates/forms/session-where.ts'
import { sessionEntry } from '../../domain/calendar/session-entry.ts'
import type { EventRecord } from '../../domain/events/read-event.ts'
import { readPublicEvent } from '../../domain/events/read-public-event.ts'
import { isPause } from '../../domain/programme/is-pause.ts'
import { inOrderOfTime } from '../../domain/programme/programme-days.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { never } from '../middleware/kept-page.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EventLine } from '../ui/event-line.tsx'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { Subscribe } from '../ui/subscribe.tsx'
import { Ticks } from '../ui/ticks.tsx'

type Item = EventRecord['programme'][number]
type Props = { event: EventRecord; language: Language; publicUrl: string }

/** `/e/:slug/programme`: whoever wants some items of the programme in their calendar ticks them, and gets exactly those. */
export async function showProgramme(c: Context<'/e/:slug/programme'>): Promise<Response> {
  const { language } = c.var
  const event = await readPublicEvent(c.env, c.req.param('slug'))
  c.set('keptUntil', never)
  const asked = c.req.queries('item') ?? []
  const items = inOrderOfTime(event.programme).filter(
    (item) => item.startsAt !== null && !item.calledOff && !isPause(item),
  )
  const chosen = items.filter(({ id }) => asked.includes(id))
  const props = { event, language, publicUrl: c.env.config.publicUrl }
  const t = text(language)
  return c.html(
    <Layout {...eventLayout(c, event)} title={`${t.title}: ${inLanguage(event.title, language)}`}>
      <div class="stack">
        <h1>{t.title}</h1>
        <EventLine event={event} language={language} linked />
      </div>
      {chosen.length > 0 && <Picked items={chosen} {...props} />}
      {items.length === 0 ? <p class="empty">{t.none}</p> : <Picks items={items} chosen={chosen} {...props} />}
    </Layout>,
  )
}

/** What is picked, as a file, as a feed and each by itself. */
function Picked({ items, event, language, publicUrl }: Props & { items: readonly Item[] }) {
  const t = text(language)
  const query = new URLSearchParams([...items.map(({ id }) => ['item', id]), ['lang', language]])
  return (
    <Card title={t.picked(items.length)}>
      <ButtonLink icon="calendar" href={`/e/${event.slug}.ics?${query}`} download>
        {t.file}
      </ButtonLink>
      <Subscribe
        language={language}
        feed={`${publicUrl}/e/${event.slug}/calendar.ics?${query}`}
        name={inLanguage(event.title, language)}
      />
      {items.map((item) => (
        <OneItem item={item} {...{ event, language, publicUrl }} />
      ))}
    </Card>
  )
}

function OneItem({ item, event, language, publicUrl }: Props & { item: Item }) {
  const entry = sessionEntry(item, event, language, publicUrl)
  if (!entry) return null
  return (
    <details>
      <summary>{text(language).alone(inLanguage(item.title, language))}</summary>
      <AddToCalendar
        language={language}
        entry={entry}
        file={`/e/${event.slug}.ics?${new URLSearchParams({ item: item.id, lang: language })}`}
      />
    </details>
  )
}

function Picks({ items, chosen, event, language }: Props & { items: readonly Item[]; chosen: readonly Item[] }) {
  const t = text(language)
  return (
    <form class="form" method="get" action={`/e/${event.slug}/programme`}>
      <Ticks
        legend={t.pick}
        hint={t.noRegistration}
        name="item"
        choices={items.map((item) => ({
          value: item.id,
          label: inLanguage(item.title, language),
          hint: sessionWhere(item, event, language),
        }))}
        chosen={chosen.map(({ id }) => id)}
      />
      <ButtonRow>
        <Button>{t.show}</Button>
        <ButtonLink look="quiet" href={`/e/${event.slug}`}>
          {t.back}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}

const text = words(
  {
    title: 'Programmpunkte in den Kalender',
    none: 'Das Programm hat noch keine Uhrzeiten.',
    picked: (count: number) => (count === 1 ? '1 Programmpunkt gewählt' : `${count} Programmpunkte gewählt`),
    file: 'Kalenderdatei (.ics) herunterladen',
    alone: (title: string) => `Einzeln: ${title}`,
    pick: 'Welche Programmpunkte sollen in Ihren Kalender?',
    noRegistration: 'Das ist nur für Ihren Kalender und keine Anmeldung.',
    show: 'Auswahl übernehmen',
    back: 'Zur Veranstaltung',
  },
  {
    title: 'Sessions for your calendar',
    none: 'The programme has no times yet.',
    picked: (count: number) => (count === 1 ? '1 session chosen' : `${count} sessions chosen`),
    file: 'Download calendar file (.ics)',
    alone: (title: string) => `By itself: ${title}`,
    pick: 'Which sessions should go into your calendar?',
    noRegistration: 'This is for your calendar only, and no registration.',
    show: 'Use this choice',
    back: 'To the event',
  },
)
