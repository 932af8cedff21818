import type { CheckInList } from '../../../domain/checkin/read-check-in-overview.ts'
import type { Came } from '../../../domain/checkin/read-who-came.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { clockTime, shortDateTime } from '../../../lib/dates.ts'
import { isolated } from '../../../lib/isolated.ts'
import { words } from '../../../lib/languages.ts'
import type { Neighbours } from '../../../lib/paging.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Figures } from '../../ui/figures.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { listName } from './check-in-tables.tsx'

type WhoCamePageProps = {
  layout: OfficeLayout
  event: EventRecord
  came: { list: CheckInList; rows: Came[] } & Neighbours
  inside: boolean
}

/** Who came to one list, or who of them is inside now, the latest first. */
export function WhoCamePage({ layout, event, came, inside }: WhoCamePageProps) {
  const { language } = layout
  const t = text(language)
  const { list, rows, newer, older } = came
  const name = listName(event, list, language)
  const here = `/office/events/${event.id}/checkin`
  const all = `${here}/lists/${list.id}`
  const page = (query: string) => `${all}?${inside ? 'inside=1&' : ''}${query}`
  return (
    <PageOfEvent layout={layout} event={event} title={name} tab="checkin">
      <Figures
        items={[
          [t.inside, list.inside],
          [t.people, list.people],
        ]}
      />
      <Tabs
        label={['Auswahl der Liste', 'Part of the list']}
        current={inside ? `${all}?inside=1` : all}
        items={[
          { href: all, name: t.people },
          { href: `${all}?inside=1`, name: t.inside },
        ]}
      />
      <Table<Came>
        caption={t.who}
        rows={rows}
        empty={['In dieser Liste ist niemand.', 'Nobody is in this list.']}
        columns={[
          {
            title: t.who,
            heading: true,
            cell: (row) => <a href={`/office/events/${event.id}/attendees/${row.registrationId}`}>{shownName(row)}</a>,
          },
          { title: ['Organisation', 'Organisation'], cell: ({ organisation }) => isolated(organisation) },
          {
            title: ['Eingelassen', 'Let in'],
            cell: ({ at, desk }) => `${shortDateTime(at, event.zone, language)}, ${desk || t.office}`,
          },
          {
            title: ['Jetzt', 'Now'],
            cell: ({ insideSince }) =>
              insideSince === null ? t.gone : t.since(clockTime(insideSince, event.zone, language)),
          },
        ]}
      />
      <Pagination
        previous={newer === undefined ? undefined : page(`after=${newer}`)}
        next={older === undefined ? undefined : page(`before=${older}`)}
      />
      <ButtonLink alone look="quiet" icon="back" href={here} label={['Zum Check-in', 'To the check-in']} />
    </PageOfEvent>
  )
}

const text = words({
  inside: ['gerade da', 'here now'],
  people: ['gekommen', 'came'],
  who: ['Wer', 'Who'],
  office: ['Tagungsbüro', 'conference office'],
  gone: ['wieder gegangen', 'left again'],
  since: [(time: string) => `da seit ${time}`, (time: string) => `here since ${time}`],
})
