import type { EventRecord } from '../../../domain/events/read-event.ts'
import { isolated } from '../../../lib/isolated.ts'
import { shownName } from '../../ui/shown-name.ts'
import type { Column } from '../../ui/table.tsx'

type Row = Parameters<typeof shownName>[0] & { registrationId: string; organisation: string }

/** Whom a row is about, with the way to their page. */
export function personColumns<R extends Row>({ id }: Pick<EventRecord, 'id'>): Column<R>[] {
  return [
    {
      title: ['Wer', 'Who'],
      heading: true,
      cell: (row) => <a href={`/office/events/${id}/attendees/${row.registrationId}`}>{shownName(row)}</a>,
    },
    { title: ['Organisation', 'Organisation'], cell: ({ organisation }) => isolated(organisation) },
  ]
}
