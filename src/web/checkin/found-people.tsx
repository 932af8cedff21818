import type { Child } from 'hono/jsx'
import type { Desk } from '../../domain/checkin/desk.ts'
import type { ListedPerson } from '../../domain/checkin/desk-person.ts'
import { clockTime } from '../../lib/dates.ts'
import { standingWords } from '../../lib/desk-words.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import { shownName } from '../ui/shown-name.ts'

type FoundPeopleProps = {
  people: readonly ListedPerson[]
  desk: Desk
  language: Language
  /** What can be done for a person. */
  children: (person: ListedPerson) => Child
}

/** People found by name; organisation and office tell two of one name apart. */
export function FoundPeople({ people, desk, language, children }: FoundPeopleProps) {
  const t = text(language)
  if (people.length === 0) return <p class="empty">{t.nobody}</p>
  const state = ({ standing, inside }: ListedPerson) =>
    inside ? t.since(clockTime(inside.since, desk.event.zone, language)) : standingWords(language)[standing]
  return (
    <ul class="desk-people">
      {people.map((person) => (
        <li>
          <div>
            <h3>{shownName(person)}</h3>
            <p>{[person.organisation, person.office].filter(Boolean).map(isolated).join(', ')}</p>
            <p class="muted">{state(person)}</p>
            {person.note && <p>{t.note(person.note)}</p>}
          </div>
          <div class="desk-found-acts">{children(person)}</div>
        </li>
      ))}
    </ul>
  )
}

const text = words(
  {
    nobody: 'Niemand gefunden. Bitte versuchen Sie es mit weniger Buchstaben.',
    note: (note: string) => `Hinweis: ${note}`,
    since: (time: string) => `da seit ${time}`,
  },
  {
    nobody: 'Nobody found. Please try fewer letters.',
    note: (note: string) => `Note: ${note}`,
    since: (time: string) => `here since ${time}`,
  },
)
