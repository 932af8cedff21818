import { sessionText } from '../../../templates/calendar/session-text.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { sessionSpan } from '../programme/session-span.ts'
import { eventEntry, venueLine } from './entries.ts'

type Item = EventRecord['programme'][number]

/** The entry of one item of the programme, the same for everybody; undefined where no time is set. */
export function sessionEntry(
  item: Item,
  event: EventRecord,
  language: Language,
  publicUrl: string,
): CalendarEntry | undefined {
  const span = sessionSpan(item, event)
  if (!span) return undefined
  const calledOff = event.status === 'cancelled'
  return {
    ...eventEntry({ event, host: event.host }, language, publicUrl),
    ...span,
    allDay: false,
    uid: item.id,
    sequence: event.sequence + item.sequence,
    location: [item.room, venueLine(event.venue)].filter(Boolean).join(', '),
    ...sessionText(
      {
        title: inLanguage(item.title, language),
        event: inLanguage(event.title, language),
        description: item.description ? inLanguage(item.description, language) : '',
        speakers: speakersOf(item, language),
        calledOff,
        contact: event.contact,
      },
      language,
    ),
  }
}

/** Who declined is not named. */
function speakersOf({ speakers }: Item, language: Language): string[] {
  return speakers
    .filter(({ status }) => status !== 'declined')
    .map(({ name, office }) =>
      [inLanguage(name, language), office && inLanguage(office, language)].filter(Boolean).join(', '),
    )
}
