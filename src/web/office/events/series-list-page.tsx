import type { OwnSeries } from '../../../domain/events/find-series.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

type SeriesListPageProps = { layout: OfficeLayout; series: readonly OwnSeries[]; publicUrl: string }

/** Every series of one's hosts, with the address of its calendar. */
export function SeriesListPage({ layout, series, publicUrl }: SeriesListPageProps) {
  const { language } = layout
  const t = text(language)
  return (
    <OfficePage layout={layout} title={t.title}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <ButtonLink href="/office/series/new" icon="add" label={t.create} />
      </div>
      <p>{t.lead}</p>
      <Table<OwnSeries>
        caption={t.title}
        rows={series}
        empty={t.empty}
        columns={[
          {
            title: t.name,
            heading: true,
            cell: ({ series: { id, title } }) => <a href={`/office/series/${id}`}>{inLanguage(title, language)}</a>,
          },
          { title: t.host, cell: ({ host }) => inLanguage(host.name, language) },
          { title: t.events, numeric: true, cell: (row) => row.events },
          {
            title: t.feed,
            cell: ({ series: { slug } }) => <Feed address={`${publicUrl}/series/${slug}/calendar.ics`} />,
          },
        ]}
      />
    </OfficePage>
  )
}

function Feed({ address }: { address: string }) {
  return <a href={address}>{address}</a>
}

const text = words({
  title: ['Reihen', 'Series'],
  create: ['Neue Reihe', 'New series'],
  lead: [
    'Veranstaltungen, die zusammengehören, etwa die Treffen eines Netzwerks. Jede Reihe hat einen Kalender, den man abonnieren kann.',
    'Events that belong together, such as the meetings of a network. Each series has a calendar that people can subscribe to.',
  ],
  empty: ['Hier ist noch keine Reihe.', 'There is no series here yet.'],
  name: ['Reihe', 'Series'],
  host: ['Veranstalter', 'Host'],
  events: ['Veranstaltungen', 'Events'],
  feed: ['Kalender', 'Calendar'],
})
