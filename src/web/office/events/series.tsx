import { Hono } from 'hono'
import { z } from 'zod'
import {
  findOwnSeries,
  type ManagedSeries,
  type OwnSeries,
  readManagedSeries,
} from '../../../domain/events/find-series.ts'
import { removeSeries } from '../../../domain/events/remove-series.ts'
import { createSeries, editSeries, seriesInput } from '../../../domain/events/save-series.ts'
import { slugOf } from '../../../domain/events/slug-of.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { longDate } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { host } from '../forms/choice-kinds.tsx'
import { line, lines } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { partRoutes, type Whole } from '../forms/part-routes.tsx'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

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
  save: ({ var: { staff } }, deps, { id, value: { hostId, ...series } }) =>
    id === undefined ? createSeries(deps, staff, { hostId, series }) : editSeries(deps, staff, { id, series }),
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
export const series = new Hono<AppEnv>().get('/office/series', (c) => listPage(c)).route('/', parts)

/** Every series of one's hosts, with the address of its calendar. */
async function listPage(c: Context): Promise<Response> {
  const { language } = c.var
  const t = text(language)
  return c.html(
    <OfficePage layout={officeLayout(c)} title={t.title}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <ButtonLink href="/office/series/new" icon="add" label={t.create} />
      </div>
      <p>{t.lead}</p>
      <Table<OwnSeries>
        caption={t.title}
        rows={await findOwnSeries(c.env, c.var.staff)}
        empty={['Hier ist noch keine Reihe.', 'There is no series here yet.']}
        columns={[
          {
            title: ['Reihe', 'Series'],
            heading: true,
            cell: ({ series: { id, title } }) => <a href={`/office/series/${id}`}>{inLanguage(title, language)}</a>,
          },
          { title: ['Veranstalter', 'Host'], cell: ({ host }) => inLanguage(host.name, language) },
          { title: ['Veranstaltungen', 'Events'], numeric: true, cell: (row) => row.events },
          {
            title: ['Kalender', 'Calendar'],
            cell: ({ series: { slug } }) => <Feed address={`${c.env.config.publicUrl}/series/${slug}/calendar.ics`} />,
          },
        ]}
      />
    </OfficePage>,
  )
}

function EventsOf({ series, language }: { series: ManagedSeries; language: Language }) {
  const t = text(language)
  return (
    <Section title={t.events}>
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
    </Section>
  )
}

function Feed({ address }: { address: string }) {
  return <a href={address}>{address}</a>
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
  title: ['Reihen', 'Series'],
  create: ['Neue Reihe', 'New series'],
  lead: [
    'Veranstaltungen, die zusammengehören, etwa die Treffen eines Netzwerks. Jede Reihe hat einen Kalender, den man abonnieren kann.',
    'Events that belong together, such as the meetings of a network. Each series has a calendar that people can subscribe to.',
  ],
})
