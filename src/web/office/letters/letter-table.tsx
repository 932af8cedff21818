import type { Child } from 'hono/jsx'
import type { FoundLetter } from '../../../domain/outbox/find-letters.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { letterStatus } from '../../ui/letter-status.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { problemWords } from './letter-problem-words.ts'
import { letterKind } from './letter-words.ts'

type LetterTableProps = {
  letters: readonly FoundLetter[]
  language: Language
  /** Letters about several people: each with its event. */
  outbox?: boolean | undefined
}

/** Letters with what became of them; each leads to its own page. */
export function LetterTable({ letters, language, outbox }: LetterTableProps) {
  const t = text(language)
  return (
    <Table<FoundLetter>
      caption={['Briefe', 'Letters']}
      rows={letters}
      empty={['Hier ist kein Brief.', 'There is no letter here.']}
      columns={[
        {
          title: ['Brief', 'Letter'],
          heading: true,
          cell: (letter) => (
            <div>
              <a href={`/office/letters/${letter.id}`}>{letterKind(letter.kind, language)}</a>
              {outbox && letter.eventTitle && <Line>{inLanguage(letter.eventTitle, language)}</Line>}
            </div>
          ),
        },
        { title: ['An', 'To'], cell: ({ address }) => address || t.erased },
        { title: ['Geschrieben', 'Written'], cell: ({ writtenAt }) => shortDateTime(writtenAt, defaultZone, language) },
        { title: ['Stand', 'State'], cell: (letter) => <LetterState letter={letter} language={language} /> },
      ]}
    />
  )
}

type Stood = Pick<
  FoundLetter,
  'state' | 'stateAt' | 'sentAt' | 'problem' | 'possiblyTwice' | 'settledAt' | 'attempts' | 'dueAt'
>

/** How a letter stands, since when, and why. */
export function LetterState({ letter, language }: { letter: Stood; language: Language }) {
  const t = text(language)
  const { state, stateAt, sentAt, problem, possiblyTwice, settledAt, attempts, dueAt } = letter
  const at = (instant: number) => shortDateTime(instant, defaultZone, language)
  const since = stateAt ?? sentAt
  return (
    <>
      <Status status={letterStatus[state]} language={language} />
      {since !== null && state !== 'waiting' && <Line>{at(since)}</Line>}
      {problem && <Line>{problemWords(problem, language)}</Line>}
      {state === 'waiting' && attempts > 0 && <Line>{t.next(attempts, at(dueAt))}</Line>}
      {possiblyTwice && <Line>{t.twice}</Line>}
      {settledAt !== null && state !== 'waiting' && <Line>{t.settled}</Line>}
    </>
  )
}

function Line({ children }: { children?: Child }) {
  return (
    <>
      <br />
      <span class="muted">{children}</span>
    </>
  )
}

const text = words({
  erased: ['(gelöscht)', '(erased)'],
  next: [
    (attempts: number, at: string) => `${attempts === 1 ? '1 Versuch' : `${attempts} Versuche`}, der nächste ab ${at}`,
    (attempts: number, at: string) => `${attempts === 1 ? '1 attempt' : `${attempts} attempts`}, the next from ${at}`,
  ],
  twice: ['vielleicht zweimal angekommen', 'possibly arrived twice'],
  settled: ['erledigt', 'settled'],
})
