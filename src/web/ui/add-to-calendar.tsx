import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { calendarLinks } from '../../formats/calendar-links.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Icon } from './icon.tsx'

type AddToCalendarProps = {
  language: Language
  entry: CalendarEntry
  /** Where the calendar file lies. */
  file: string
}

/** Three ways into a calendar. The links to other houses tell them nothing of where they were followed from. */
export function AddToCalendar({ language, entry, file }: AddToCalendarProps) {
  const { google, outlook } = calendarLinks(entry)
  const t = text(language)
  return (
    <ul class="link-list">
      <li>
        <a href={file} download>
          <Icon name="calendar" />
          <span>{t.file}</span>
        </a>
      </li>
      <li>
        <a href={outlook} rel="external noreferrer">
          <Icon name="open" />
          <span>{t.outlook}</span>
        </a>
      </li>
      <li>
        <a href={google} rel="external noreferrer">
          <Icon name="open" />
          <span>{t.google}</span>
        </a>
      </li>
    </ul>
  )
}

const text = words(
  {
    file: 'Kalenderdatei (.ics) herunterladen',
    outlook: 'In Outlook im Web öffnen (microsoft.com)',
    google: 'In Google Kalender öffnen (google.com)',
  },
  {
    file: 'Download calendar file (.ics)',
    outlook: 'Open in Outlook on the web (microsoft.com)',
    google: 'Open in Google Calendar (google.com)',
  },
)
