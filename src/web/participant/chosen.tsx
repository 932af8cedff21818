import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { companyWords } from '../ui/company-words.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { SessionList } from '../ui/session-list.tsx'
import type { Own } from './own-registration.ts'
import type { Standing } from './standing.ts'

/** How one takes part: category, on site or online, and each session with how it stands. */
export function Chosen({ own, standing, language }: { own: Own; standing: Standing; language: Language }) {
  const { event, sessions } = standing
  const { categoryId, attendance, role } = own.registration
  const company = companyWords(role, undefined, language)
  const t = text(language)
  const category = event.categories.find(({ id }) => id === categoryId)
  const severalModes = event.attendanceModes.length > 1
  if (!company && !category && !severalModes && !event.programme.some(({ bookable }) => bookable)) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <DefinitionList
        items={[
          [t.role, company],
          [t.category, category && inLanguage(category.name, language)],
          [t.attendance, severalModes && t[attendance]],
          [t.sessions, sessions.length === 0 ? t.none : <SessionList {...{ sessions, event, language }} />],
        ]}
      />
    </section>
  )
}

const text = words(
  {
    title: 'Wie Sie teilnehmen',
    role: 'Sie kommen als',
    category: 'Zielgruppe',
    attendance: 'Teilnahme',
    'on-site': 'vor Ort',
    online: 'online',
    sessions: 'Programmpunkte',
    none: 'keine gewählt',
  },
  {
    title: 'How you take part',
    role: 'You come as',
    category: 'Target group',
    attendance: 'Attendance',
    'on-site': 'on site',
    online: 'online',
    sessions: 'Sessions',
    none: 'none chosen',
  },
)
