import type { FoundLetter } from '../../domain/outbox/find-letters.ts'
import { houseZone, shortDateTime } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { letterStatus } from '../ui/letter-status.ts'
import { Status } from '../ui/status.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { letterKind } from './letter-words.ts'

type LetterTableProps = {
  letters: readonly FoundLetter[]
  language: Language
  /** Letters about several people: each with its event and address, and a way to send it again. */
  outbox?: boolean | undefined
}

/** Letters with what became of them. */
export function LetterTable({ letters, language, outbox }: LetterTableProps) {
  const t = text(language)
  const columns: Column<FoundLetter>[] = [
    {
      title: t.letter,
      heading: true,
      cell: (letter) => <LetterName letter={letter} language={language} outbox={outbox} />,
    },
    { title: t.to, cell: ({ address }) => address || t.erased },
    { title: t.written, cell: ({ writtenAt }) => shortDateTime(writtenAt, houseZone, language) },
    { title: t.state, cell: (letter) => <LetterStatus letter={letter} language={language} /> },
    { title: t.attempts, numeric: true, cell: ({ attempts }) => attempts },
  ]
  const again: Column<FoundLetter> = {
    title: t.again,
    cell: ({ id, state, address }) =>
      state === 'given-up' &&
      address !== '' && (
        <form method="post" action={`/office/letters/${id}/delivery`} data-once>
          <Button look="secondary" icon="mail">
            {t.send}
          </Button>
        </form>
      ),
  }
  return (
    <Table<FoundLetter>
      caption={t.letters}
      captionHidden
      rows={letters}
      empty={t.empty}
      columns={outbox && letters.some(({ state }) => state === 'given-up') ? [...columns, again] : columns}
    />
  )
}

function LetterName({
  letter,
  language,
  outbox,
}: {
  letter: FoundLetter
  language: Language
  outbox: boolean | undefined
}) {
  const name = letterKind(letter.kind, language)
  if (!outbox || letter.eventId === null) return name
  return <a href={`/office/events/${letter.eventId}/attendees/${letter.about}`}>{name}</a>
}

function LetterStatus({ letter, language }: { letter: FoundLetter; language: Language }) {
  const t = text(language)
  return (
    <>
      <Status status={letterStatus[letter.state]} language={language} />
      {letter.sentAt !== null && (
        <>
          <br />
          <span class="muted">{shortDateTime(letter.sentAt, houseZone, language)}</span>
        </>
      )}
      {letter.problem && (
        <>
          <br />
          <span class="muted">
            {t.problem} <code>{letter.problem}</code>
          </span>
        </>
      )}
    </>
  )
}

const text = words(
  {
    letters: 'Briefe',
    letter: 'Brief',
    to: 'An',
    erased: '(gelöscht)',
    written: 'Geschrieben',
    state: 'Stand',
    attempts: 'Versuche',
    again: 'Noch einmal',
    send: 'Noch einmal senden',
    problem: 'Grund:',
    empty: 'Hier ist kein Brief.',
  },
  {
    letters: 'Letters',
    letter: 'Letter',
    to: 'To',
    erased: '(erased)',
    written: 'Written',
    state: 'State',
    attempts: 'Attempts',
    again: 'Again',
    send: 'Send again',
    problem: 'Reason:',
    empty: 'There is no letter here.',
  },
)
