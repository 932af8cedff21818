import type { LetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import type { LetterEvent } from '../../../domain/outbox/record-event.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, type WordPair, words } from '../../../lib/languages.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { LetterBox } from '../../ui/letter-box.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { LetterActions } from './letter-actions.tsx'
import { problemWords } from './letter-problem-words.ts'
import { LetterState } from './letter-table.tsx'
import { letterKind } from './letter-words.ts'

/** One letter: what became of it, what can be done, and what stands in it. */
export function LetterPage({ layout, record, form }: { layout: OfficeLayout; record: LetterRecord; form: FormState }) {
  const { language } = layout
  const { letter, eventTitle, content, history } = record
  const { id, eventId, about, address, writtenAt } = letter
  const t = text(language)
  const written = letter.language === language ? undefined : letter.language
  const kind = letterKind(letter.kind, language)
  const here = `/office/events/${eventId}`
  const isPerson = !/^booking|-test$/.test(letter.kind)
  return (
    <OfficePage layout={layout} title={kind} form={form}>
      <div class="stack">
        <LinkLine href="/office/letters" label={['Alle Briefe', 'All letters']} />
        <h1>{kind}</h1>
      </div>
      <div class="columns">
        <div class="stack">
          <DefinitionList
            items={[
              [['Stand', 'State'], <LetterState letter={letter} language={language} />],
              [['An', 'To'], address || t.erased],
              [['Veranstaltung', 'Event'], eventTitle && <a href={here}>{inLanguage(eventTitle, language)}</a>],
              [t.person, eventTitle && isPerson && <a href={`${here}/attendees/${about}`}>{t.registration}</a>],
              [['Geschrieben', 'Written'], shortDateTime(writtenAt, defaultZone, language)],
              [['Betreff', 'Subject'], content && <span lang={written}>{content.subject}</span>],
              [['Anlagen', 'Attachments'], content?.attachments.map(({ filename }) => filename).join(', ')],
            ]}
          />
          <Section title={['Was geschehen ist', 'What happened']}>
            <LetterHistory events={history} language={language} />
          </Section>
        </div>
        <LetterActions record={record} form={form} />
      </div>
      {content ? (
        <>
          <Section title={t.html}>
            <LetterBox src={`/office/letters/${id}/content`} title={t.html} />
          </Section>
          <Section title={['Der Brief als Text', 'The letter as text']}>
            <pre class="letter-text" lang={written}>
              {content.text}
            </pre>
          </Section>
        </>
      ) : (
        <p class="empty">{letter.state === 'waiting' ? t.unrendered : t.gone}</p>
      )}
    </OfficePage>
  )
}

type Row = LetterRecord['history'][number]

/** What happened to a letter: attempts, what the carrier told, what the office did. */
function LetterHistory({ events, language }: { events: readonly Row[]; language: Language }) {
  const t = happened(language)
  return (
    <Table<Row>
      caption={t.history}
      rows={events}
      empty={['Noch ist nichts geschehen.', 'Nothing has happened yet.']}
      columns={[
        { title: t.what, heading: true, cell: ({ what }) => (Object.hasOwn(t, what) ? t[what as LetterEvent] : what) },
        { title: ['Wann', 'When'], cell: ({ at }) => shortDateTime(at, defaultZone, language) },
        { title: ['Warum', 'Why'], cell: ({ problem }) => (problem ? problemWords(problem, language) : '–') },
      ]}
    />
  )
}

const happened = words({
  history: ['Verlauf', 'History'],
  what: ['Was', 'What'],
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

const text = words({
  erased: ['(gelöscht)', '(erased)'],
  person: ['Betrifft', 'About'],
  registration: ['Zur Anmeldung', 'To the registration'],
  html: ['Der Brief', 'The letter'],
  unrendered: ['Ausgefertigt wird der Brief erst, wenn er hinausgeht.', 'The letter is made only when it leaves.'],
  gone: ['Der Text dieses Briefs ist nicht aufgehoben.', 'The text of this letter is not kept.'],
})
