import type { EventRecord } from '../../domain/events/read-event.ts'
import type { Person } from '../../domain/registrations/booking-form.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { DefinitionList } from './definition-list.tsx'

/** What a person chose, in words; nothing where the event leaves no choice. */
export function ChoiceList({ person, event, language }: { person: Person; event: EventRecord; language: Language }) {
  const t = text(language)
  const category = event.categories.find(({ id }) => id === person.categoryId)
  const sessions = event.programme.filter(({ id }) => person.sessions?.includes(id))
  return (
    <DefinitionList
      items={[
        [t.category, category && inLanguage(category.name, language)],
        [t.attendance, event.attendanceModes.length > 1 && person.attendance && t[person.attendance]],
        [t.sessions, sessions.map(({ title }) => inLanguage(title, language)).join('\n')],
      ]}
    />
  )
}

const text = words(
  {
    category: 'Zielgruppe',
    attendance: 'Teilnahme',
    sessions: 'Programmpunkte',
    'on-site': 'vor Ort',
    online: 'online',
  },
  { category: 'Target group', attendance: 'Attendance', sessions: 'Sessions', 'on-site': 'on site', online: 'online' },
)
