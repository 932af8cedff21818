import type { LetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import type { LetterEvent } from '../../../domain/outbox/record-event.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'
import { Table } from '../../ui/table.tsx'
import { problemWords } from './letter-problem-words.ts'

type Row = LetterRecord['history'][number]

/** What happened to a letter: attempts, what the carrier told, what the office did. */
export function LetterHistory({ events, language }: { events: readonly Row[]; language: Language }) {
  const t = text(language)
  return (
    <Table<Row>
      caption={t.history}
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

const text = words({
  history: ['Verlauf', 'History'],
  empty: ['Noch ist nichts geschehen.', 'Nothing has happened yet.'],
  what: ['Was', 'What'],
  when: ['Wann', 'When'],
  why: ['Warum', 'Why'],
  sent: ['Versandt', 'Sent'],
  later: ['Nicht angenommen, wird wiederholt', 'Not accepted, will be repeated'],
  'back-off': ['Versandweg gestört, der Brief wartet', 'Carrier out of order, the letter waits'],
  unknown: ['Ausgang unbekannt', 'End unknown'],
  bounced: ['Unzustellbar', 'Bounced'],
  failed: ['Zurückgewiesen', 'Refused'],
  delayed: ['Zustellung verzögert sich', 'Delivery is delayed'],
  delivered: ['Zugestellt', 'Delivered'],
  complained: ['Als Spam gemeldet', 'Reported as spam'],
  suppressed: ['Nicht versandt: Adresse gesperrt', 'Not sent: address suppressed'],
  'given-up': ['Aufgegeben', 'Given up'],
  dropped: ['Nicht mehr nötig', 'No longer needed'],
  retried: ['Vom Büro noch einmal auf den Weg gebracht', 'Put on its way again by the office'],
  'sent-again': ['Vom Büro neu geschrieben', 'Written anew by the office'],
  settled: ['Vom Büro abgehakt', 'Ticked off by the office'],
  'clock-was-ahead': [
    'Die Uhr des Servers ging vor: Der Brief wartet nicht länger',
    'The clock of the server was ahead: the letter waits no longer',
  ],
} satisfies Record<LetterEvent, WordPair> & Record<string, WordPair>)
