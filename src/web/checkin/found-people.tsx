import type { Child } from 'hono/jsx'
import type { Desk } from '../../domain/checkin/desk.ts'
import type { ListedPerson } from '../../domain/checkin/desk-person.ts'
import { clockTime } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Table } from '../ui/table.tsx'
import { standingWords } from './scan-words.ts'

type FoundPeopleProps = {
  people: readonly ListedPerson[]
  desk: Desk
  language: Language
  children: (person: ListedPerson) => Child
}

/** People found by name; organisation and office tell two of one name apart. */
export function FoundPeople({ people, desk, language, children }: FoundPeopleProps) {
  const t = text(language)
  const state = ({ standing, inside }: ListedPerson) =>
    inside ? t.since(clockTime(inside.since, desk.event.zone, language)) : standingWords(language)[standing]
  return (
    <Table<ListedPerson>
      caption={t.found}
      captionHidden
      rows={people}
      empty={t.nobody}
      columns={[
        { title: t.name, heading: true, cell: fullName },
        {
          title: t.organisation,
          cell: ({ organisation, office }) => [organisation, office].filter(Boolean).join(', '),
        },
        { title: t.state, cell: state },
        { title: t.note, cell: ({ note }) => note },
        { title: t.door, cell: children },
      ]}
    />
  )
}

const text = words(
  {
    found: 'Gefundene Personen',
    nobody: 'Niemand gefunden. Bitte versuchen Sie es mit weniger Buchstaben.',
    name: 'Name',
    organisation: 'Organisation',
    state: 'Status',
    note: 'Hinweis',
    door: 'Tür',
    since: (time: string) => `da seit ${time}`,
  },
  {
    found: 'People found',
    nobody: 'Nobody found. Please try fewer letters.',
    name: 'Name',
    organisation: 'Organisation',
    state: 'Status',
    note: 'Note',
    door: 'Door',
    since: (time: string) => `here since ${time}`,
  },
)
