import { entryText } from '../../../templates/calendar/entry-text.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { sessionSpan } from '../programme/session-span.ts'
import { entryFrame, entryWords } from './entries.ts'

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
  const details = { event, host: event.host }
  const calledOff = event.status === 'cancelled' || item.calledOff
  const changedAt = Math.max(event.changedAt, item.changedAt)
  const frame = entryFrame(details, publicUrl, language)
  return {
    ...frame,
    ...span,
    allDay: false,
    uid: item.id,
    sequence: event.sequence + item.sequence,
    stamp: changedAt,
    status: calledOff ? 'CANCELLED' : 'CONFIRMED',
    transparent: calledOff,
    location: [item.room, frame.location].filter(Boolean).join(', '),
    ...entryText(
      {
        ...entryWords(details, language),
        session: inLanguage(item.title, language),
        speakers: speakersOf(item, language),
        about: item.description ? inLanguage(item.description, language) : '',
        calledOff,
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
