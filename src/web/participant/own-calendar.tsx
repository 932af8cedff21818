import type { PersonEntry } from '../../domain/calendar/person-entries.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { AddToCalendar } from '../ui/add-to-calendar.tsx'
import { Card } from '../ui/card.tsx'
import { Subscribe } from '../ui/subscribe.tsx'
import type { Own } from './own-registration.ts'

type OwnCalendarProps = { own: Own; entries: readonly PersonEntry[]; language: Language; publicUrl: string }

/** The ways of the event, of each session one holds, and of all that changes later into a calendar. */
export function OwnCalendar({ own, entries, language, publicUrl }: OwnCalendarProps) {
  const feed = `/r/${own.token}/calendar.ics?lang=${language}`
  const t = text(language)
  const standing = entries.filter(({ cancelled }) => !cancelled)
  const sessions = standing.filter(({ sessionId }) => sessionId !== '')
  return (
    <Card title={t.title}>
      {sessions.length > 0 && <p>{t.together}</p>}
      {standing
        .filter(({ sessionId }) => sessionId === '')
        .map(({ entry }) => (
          <AddToCalendar language={language} entry={entry} file={`${feed}&file`} />
        ))}
      {sessions.map(({ entry }) => (
        <details>
          <summary>{entry.summary}</summary>
          <AddToCalendar language={language} entry={entry} />
        </details>
      ))}
      <Subscribe language={language} feed={publicUrl + feed} name={inLanguage(own.event.title, language)} personal />
    </Card>
  )
}

const text = words(
  {
    title: 'In den Kalender',
    together: 'Die Kalenderdatei enthält auch Ihre Programmpunkte. Im Web wird jeder Eintrag einzeln angelegt.',
  },
  {
    title: 'Add to calendar',
    together: 'The calendar file holds your sessions, too. On the web each entry is made by itself.',
  },
)
