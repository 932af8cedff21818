import type { EventRecord } from '../../domain/events/read-event.ts'
import type { Person } from '../../domain/registrations/submitting/booking-form.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { companyWords } from './company-words.ts'
import { DefinitionList } from './definition-list.tsx'

type ChoiceListProps = {
  person: Person
  /** The name of whom they accompany or assist. */
  whom?: string | undefined
  event: EventRecord
  language: Language
}

/** What a person chose, in words; nothing where the event leaves no choice. */
export function ChoiceList({ person, whom, event, language }: ChoiceListProps) {
  const t = text(language)
  const category = event.categories.find(({ id }) => id === person.categoryId)
  const sessions = event.programme.filter(({ id }) => person.sessions?.includes(id))
  return (
    <DefinitionList
      items={[
        [t.role, companyWords(person.role, whom, language)],
        [t.category, category && inLanguage(category.name, language)],
        [t.attendance, event.attendanceModes.length > 1 && person.attendance && t[person.attendance]],
        [t.sessions, sessions.map(({ title }) => inLanguage(title, language)).join('\n')],
      ]}
    />
  )
}

const text = words(
  {
    role: 'Rolle',
    category: 'Zielgruppe',
    attendance: 'Teilnahme',
    sessions: 'Programmpunkte',
    'on-site': 'vor Ort',
    online: 'online',
  },
  {
    role: 'Role',
    category: 'Target group',
    attendance: 'Attendance',
    sessions: 'Sessions',
    'on-site': 'on site',
    online: 'online',
  },
)
