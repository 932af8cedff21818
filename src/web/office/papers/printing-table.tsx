import { isLabelSheetId, labelSheets } from '../../../../templates/pdf/label-catalogue.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { FoundPrinting } from '../../../domain/papers/find-printings.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'

type PrintingTableProps = {
  event: Pick<EventRecord, 'id' | 'zone'>
  printings: readonly FoundPrinting[]
  language: Language
}

/** The printings of an event, the newest first. */
export function PrintingTable({ event, printings, language }: PrintingTableProps) {
  const t = text(language)
  return (
    <Table
      caption={['Bisherige Drucke', 'Printings so far']}
      rows={printings}
      empty={['Noch keiner.', 'None yet.']}
      columns={[
        {
          title: ['Wann', 'When'],
          heading: true,
          cell: ({ id, printedAt }) => (
            <a href={`/office/events/${event.id}/papers/printings/${id}`}>
              {shortDateTime(printedAt, event.zone, language)}
            </a>
          ),
        },
        { title: ['Schilder', 'Badges'], numeric: true, cell: ({ size }) => figure(size, language) },
        { title: ['Papier', 'Paper'], cell: ({ product }) => productText(product) },
        { title: ['Wer', 'Who'], cell: ({ by }) => by ?? t.system },
      ]}
    />
  )
}

/** What a sheet is called; one of the office's own is known by its name. */
export function productText(product: string): string {
  return isLabelSheetId(product) ? labelSheets[product].product : product
}

const text = words({
  system: ['das Haus', 'the house'],
})
