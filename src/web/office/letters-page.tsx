import type { LetterState } from '../../domain/outbox/count-letters.ts'
import type { findLetters } from '../../domain/outbox/find-letters.ts'
import { words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { OfficeFrame } from './frame.ts'
import { LetterTable } from './letter-table.tsx'
import { NoCarrierAlert } from './no-carrier-alert.tsx'
import { OfficePage } from './office-page.tsx'

type Outbox = {
  counts: Record<LetterState, number>
  state: LetterState
  page: Awaited<ReturnType<typeof findLetters>>
  noCarrier: boolean
}

/** The outbox, by what became of the letters. */
export function LettersPage({ frame, outbox }: { frame: OfficeFrame; outbox: Outbox }) {
  const { language } = frame
  const { counts, state, page, noCarrier } = outbox
  const t = text(language)
  const { format } = new Intl.NumberFormat(language)
  const address = (more = '') => `/office/letters?state=${state}${more}`
  return (
    <OfficePage frame={frame} title={t.title}>
      {noCarrier && <NoCarrierAlert language={language} />}
      <h1>{t.title}</h1>
      {counts['given-up'] > 0 && (
        <Alert kind="warning" title={t.failedTitle(counts['given-up'], format(counts['given-up']))}>
          <p>{t.advice}</p>
        </Alert>
      )}
      <Tabs
        label={t.title}
        current={address()}
        items={states.map((name) => ({
          href: `/office/letters?state=${name}`,
          name: `${t[name]} (${format(counts[name])})`,
        }))}
      />
      <LetterTable letters={page.rows} language={language} outbox />
      <Pagination
        language={language}
        previous={page.newer === undefined ? undefined : address(`&after=${page.newer}`)}
        next={page.older === undefined ? undefined : address(`&before=${page.older}`)}
      />
    </OfficePage>
  )
}

const states = ['waiting', 'given-up', 'sent', 'dropped'] as const satisfies LetterState[]

const text = words(
  {
    title: 'Briefe',
    waiting: 'warten',
    sent: 'versandt',
    delivered: 'zugestellt',
    failed: 'zurückgewiesen',
    suppressed: 'Adresse gesperrt',
    bounced: 'unzustellbar',
    complained: 'unerwünscht',
    'given-up': 'aufgegeben',
    dropped: 'nicht mehr nötig',
    failedTitle: (count: number, said: string) =>
      count === 1 ? '1 Brief konnte nicht zugestellt werden' : `${said} Briefe konnten nicht zugestellt werden`,
    advice:
      'Prüfen Sie die Adresse bei der Person; eine Änderung schreibt einen neuen Brief. Lag es an der Leitung, senden Sie noch einmal.',
  } satisfies Record<LetterState, string> & Record<string, unknown>,
  {
    title: 'Letters',
    waiting: 'waiting',
    sent: 'sent',
    delivered: 'delivered',
    failed: 'refused',
    suppressed: 'address suppressed',
    bounced: 'bounced',
    complained: 'unwanted',
    'given-up': 'given up',
    dropped: 'no longer needed',
    failedTitle: (count: number, said: string) =>
      count === 1 ? '1 letter could not be delivered' : `${said} letters could not be delivered`,
    advice: 'Check the address with the person; a change writes a new letter. If the line was at fault, send it again.',
  },
)
