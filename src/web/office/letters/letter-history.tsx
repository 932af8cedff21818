import type { LetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import type { LetterEvent } from '../../../domain/outbox/record-event.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'
import { problemWords } from './letter-problem-words.ts'

type Row = LetterRecord['history'][number]

/** What happened to a letter: attempts, what the carrier told, what the office did. */
export function LetterHistory({ events, language }: { events: readonly Row[]; language: Language }) {
  const t = text(language)
  return (
    <Table<Row>
      caption={t.history}
      captionHidden
      rows={events}
      empty={t.empty}
      columns={[
        { title: t.what, heading: true, cell: ({ what }) => (Object.hasOwn(t, what) ? t[what as LetterEvent] : what) },
        { title: t.when, cell: ({ at }) => shortDateTime(at, defaultZone, language) },
        { title: t.why, cell: ({ problem }) => (problem ? problemWords(problem, language) : '–') },
      ]}
    />
  )
}

const text = words(
  {
    history: 'Verlauf',
    empty: 'Noch ist nichts geschehen.',
    what: 'Was',
    when: 'Wann',
    why: 'Warum',
    sent: 'Versandt',
    later: 'Nicht angenommen, wird wiederholt',
    rest: 'Versandweg gestört, der Brief wartet',
    unknown: 'Ausgang unbekannt',
    bounced: 'Unzustellbar',
    failed: 'Zurückgewiesen',
    delayed: 'Zustellung verzögert sich',
    delivered: 'Zugestellt',
    complained: 'Als Spam gemeldet',
    suppressed: 'Nicht versandt: Adresse gesperrt',
    'given-up': 'Aufgegeben',
    dropped: 'Nicht mehr nötig',
    retried: 'Vom Büro noch einmal auf den Weg gebracht',
    'sent-again': 'Vom Büro neu geschrieben',
    settled: 'Vom Büro abgehakt',
    'clock-was-ahead': 'Die Uhr des Servers ging vor: Der Brief wartet nicht länger',
  } satisfies Record<LetterEvent, string> & Record<string, string>,
  {
    history: 'History',
    empty: 'Nothing has happened yet.',
    what: 'What',
    when: 'When',
    why: 'Why',
    sent: 'Sent',
    later: 'Not accepted, will be repeated',
    rest: 'Carrier out of order, the letter waits',
    unknown: 'End unknown',
    bounced: 'Bounced',
    failed: 'Refused',
    delayed: 'Delivery is delayed',
    delivered: 'Delivered',
    complained: 'Reported as spam',
    suppressed: 'Not sent: address suppressed',
    'given-up': 'Given up',
    dropped: 'No longer needed',
    retried: 'Put on its way again by the office',
    'sent-again': 'Written anew by the office',
    settled: 'Ticked off by the office',
    'clock-was-ahead': 'The clock of the server was ahead: the letter waits no longer',
  },
)
