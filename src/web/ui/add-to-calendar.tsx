import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { calendarLinks } from '../../formats/calendar-links.ts'
import { type Language, words } from '../../lib/languages.ts'
import { CalendarLinkList } from './calendar-link-list.tsx'

type AddToCalendarProps = {
  language: Language
  entry: CalendarEntry
  /** Where the calendar file lies, if there is one of this entry. */
  file?: string | undefined
}

/** The ways of one entry into a calendar. */
export function AddToCalendar({ language, entry, file }: AddToCalendarProps) {
  const { google, outlook, microsoft365 } = calendarLinks(entry)
  const t = text(language)
  return (
    <CalendarLinkList
      about={entry.summary}
      own={file === undefined ? undefined : { href: file, label: t.file, download: true }}
      services={[
        { href: microsoft365, label: t.microsoft365 },
        { href: outlook, label: t.outlook },
        { href: google, label: t.google },
      ]}
    />
  )
}

const text = words(
  {
    file: 'Kalenderdatei (.ics) für Outlook, Apple, Thunderbird',
    microsoft365: 'Microsoft 365 (outlook.office.com)',
    outlook: 'Outlook.com (outlook.live.com)',
    google: 'Google Kalender (google.com)',
  },
  {
    file: 'Calendar file (.ics) for Outlook, Apple, Thunderbird',
    microsoft365: 'Microsoft 365 (outlook.office.com)',
    outlook: 'Outlook.com (outlook.live.com)',
    google: 'Google Calendar (google.com)',
  },
)
