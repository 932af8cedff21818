import { countsAtDeviceTime } from '../../../domain/checkin/counts-at-device-time.ts'
import type { DoubtfulScan } from '../../../domain/checkin/read-check-in-overview.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { personColumns } from './person-columns.tsx'

type DoubtfulScanTableProps = { event: EventRecord; scans: readonly DoubtfulScan[]; language: Language }

/** Scans whose time cannot be true, each with the times that it may count at. */
export function DoubtfulScanTable({ event, scans, language }: DoubtfulScanTableProps) {
  const t = text(language)
  const moment = (at: number) => shortDateTime(at, event.zone, language)
  return (
    <Table<DoubtfulScan>
      caption={t.scans}
      rows={scans}
      empty=""
      columns={[
        ...personColumns(event),
        { title: ['Richtung', 'Direction'], cell: ({ direction }) => t[direction] },
        { title: ['Check-in', 'Desk'], cell: ({ desk }) => desk },
        { title: ['Uhr des Geräts', 'Clock of the device'], cell: ({ deviceAt }) => moment(deviceAt) },
        { title: ['Eingegangen', 'Received'], cell: ({ receivedAt }) => moment(receivedAt) },
        { title: t.decide, cell: (row) => <Decide event={event} scan={row} language={language} /> },
      ]}
    />
  )
}

function Decide({ event, scan, language }: { event: EventRecord; scan: DoubtfulScan; language: Language }) {
  const t = text(language)
  const address = `/office/events/${event.id}/checkin/doubtful-scans/${scan.scan}`
  const whose = <span class="kern-sr-only">{shownName(scan)}</span>
  return (
    <div class="stack">
      {countsAtDeviceTime(scan, event) && (
        <PostButton action={`${address}/count-at-device-time`} look="secondary">
          {t.device} {whose}
        </PostButton>
      )}
      <PostButton action={`${address}/count-at-arrival`} look="secondary">
        {t.arrival} {whose}
      </PostButton>
      <PostButton action={`${address}/dismissal`} look="quiet">
        {t.dismissed} {whose}
      </PostButton>
    </div>
  )
}

const text = words({
  scans: ['Scans mit unklarer Zeit', 'Scans of an unclear time'],
  in: ['hinein', 'in'],
  out: ['hinaus', 'out'],
  undo: ['zurückgenommen', 'taken back'],
  decide: ['Entscheiden', 'Decide'],
  device: ['Zählen zur Zeit des Geräts', 'Count at the time of the device'],
  arrival: ['Zählen zur Zeit des Eingangs', 'Count at its arrival'],
  dismissed: ['Nicht zählen', 'Do not count'],
})
