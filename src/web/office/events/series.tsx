import { Hono } from 'hono'
import { z } from 'zod'
import { findOwnSeries, type ManagedSeries, readManagedSeries } from '../../../domain/events/find-series.ts'
import { removeSeries } from '../../../domain/events/remove-series.ts'
import { createSeries, editSeries, seriesInput } from '../../../domain/events/save-series.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { longDate } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { host } from '../forms/choice-kinds.tsx'
import { line, lines } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes, type Whole } from '../forms/part-routes.tsx'
import { officeLayout } from '../office-layout.ts'
import { SeriesListPage } from './series-list-page.tsx'

type About = { hosts: readonly Host[]; series: ManagedSeries | undefined }

const form = officeForm(
  seriesInput.extend({ hostId: z.string() }),
  {
    hostId: { kind: host, label: ['Veranstalter', 'Host'], when: ({ series }: About) => !series },
    title: {
      kind: lines({ maxlength: 200 }),
      label: ['Name', 'Name'],
      hint: ['Zum Beispiel: Netzwerk Integration.', 'For example: Integration network.'],
      required: true,
    },
    slug: {
      kind: line({ maxlength: 60 }),
      label: ['Kurze Adresse', 'Short address'],
      hint: ({ series }: About, language) => text(language)[series ? 'moves' : 'slug'],
      empty: (values) => slugOf(values['title.de']?.trim() ?? '', ''),
    },
  },
  { refusals: { 'slug-taken': 'slug' } },
)

const office: Whole<About, object> = {
  path: '/office',
  key: () => ({}),
  read: async (c) => {
    const id = c.req.param('series')
    return {
      hosts: c.var.hosts,
      series: id === undefined ? undefined : await readManagedSeries(c.env, c.var.staff, id),
    }
  },
  layout: (c, _, path) => officeLayout(c, undefined, path),
}

const parts = partRoutes(office, {
  at: 'series/:series',
  list: 'series',
  form,
  find: ({ series }) => series,
  create: ['Neue Reihe', 'New series'],
  title: ({ title }, language) => inLanguage(title, language),
  values: (series, about) => form.values(series ?? {}, about),
  save: ({ env, var: { staff } }, { id, value: { hostId, ...series } }) =>
    id === undefined ? createSeries(env, staff, { hostId, series }) : editSeries(env, staff, { id, series }),
  removal: {
    verb: removeSeries,
    title: ['Reihe auflösen', 'End the series'],
    hint: [
      'Die Veranstaltungen bleiben. Der Kalender der Reihe endet für alle, die ihn abonniert haben.',
      'Its events stay. The calendar of the series ends for everybody who subscribed to it.',
    ],
    button: ['Auflösen', 'End it'],
  },
  more: ({ part, language }) => <EventsOf series={part} language={language} />,
})

/** The series of the office: events that belong together, and their feeds. */
export const series = new Hono<AppEnv>()
  .get('/office/series', async (c) => {
    const found = await findOwnSeries(c.env, c.var.staff)
    return c.html(<SeriesListPage layout={officeLayout(c)} series={found} publicUrl={c.env.config.publicUrl} />)
  })
  .route('/', parts)

function EventsOf({ series, language }: { series: ManagedSeries; language: Language }) {
  const t = text(language)
  return (
    <section>
      <h2>{t.events}</h2>
      {series.events.length === 0 ? (
        <p class="empty">{t.none}</p>
      ) : (
        <ul>
          {series.events.map((event) => (
            <li>
              <a href={`/office/events/${event.id}`}>{inLanguage(event.title, language)}</a>{' '}
              <span class="muted">{longDate(event.startsAt, event.zone, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const text = words({
  slug: [
    'Steht in der Adresse des Kalenders. Leer: aus dem Namen gebildet.',
    'Part of the address of the calendar. Empty: made from the name.',
  ],
  moves: [
    'Steht in der Adresse des Kalenders: Wer ihn abonniert hat, verliert ihn, wenn sie sich ändert.',
    'Part of the address of the calendar: whoever subscribed loses it when it changes.',
  ],
  events: ['Veranstaltungen der Reihe', 'Events of the series'],
  none: [
    'Noch keine. Wählen Sie die Reihe beim Bearbeiten einer Veranstaltung aus.',
    'None yet. Choose the series when you edit an event.',
  ],
})
