import { type Ended, entryText } from '../../../templates/calendar/entry-text.ts'
import type { CalendarEntry } from '../../formats/calendar-entry.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { sessionSpan } from '../programme/session-span.ts'
import { entryFrame, entryWords, publicUid } from './entries.ts'
import type { WithdrawnItem } from './read-withdrawn.ts'

type Item = EventRecord['programme'][number]
type Words = Pick<Item, 'title' | 'description' | 'speakers'> & { calledOff: boolean | null; ended?: Ended }
type Entered = Words &
  Pick<Item, 'id' | 'startsAt' | 'endsAt' | 'room' | 'sequence' | 'changedAt'> & { publicSequence?: number }

/** The entry of an item that has no time any more, or is gone: CANCELLED at the time that it had. */
export function withdrawnEntry(
  item: WithdrawnItem,
  event: EventRecord,
  language: Language,
  publicUrl: string,
): CalendarEntry | undefined {
  const ended: Ended = item.calledOff === null ? 'withdrawn' : item.calledOff ? 'called-off' : 'open'
  return sessionEntry({ ...item, description: null, speakers: [], ended }, event, language, publicUrl)
}

/** The entry of one item of the programme, the same for everybody; undefined where no time is set. */
export function sessionEntry(
  item: Entered,
  event: EventRecord,
  language: Language,
  publicUrl: string,
): CalendarEntry | undefined {
  const span = sessionSpan(item, event)
  if (!span) return undefined
  const details = { event, host: event.host }
  const ended =
    event.status === 'cancelled' ? 'called-off' : (item.ended ?? (item.calledOff ? 'called-off' : undefined))
  const changedAt = Math.max(event.changedAt, item.changedAt)
  const frame = entryFrame(details, publicUrl, language)
  return {
    ...frame,
    ...span,
    allDay: false,
    uid: publicUid(item.id, language),
    sequence: event.sequence + item.sequence + (item.publicSequence ?? 0),
    stamp: changedAt,
    status: ended ? 'CANCELLED' : 'CONFIRMED',
    transparent: ended !== undefined,
    location: [item.room, frame.location].filter(Boolean).join(', '),
    ...entryText(
      {
        ...entryWords(details, language),
        session: inLanguage(item.title, language),
        speakers: speakersOf(item, language),
        about: item.description ? inLanguage(item.description, language) : '',
        ended,
      },
      language,
    ),
  }
}

/** Who declined is not named. */
function speakersOf({ speakers }: Pick<Item, 'speakers'>, language: Language): string[] {
  return speakers
    .filter(({ status }) => status !== 'declined')
    .map(({ name, office }) =>
      [inLanguage(name, language), office && inLanguage(office, language)].filter(Boolean).join(', '),
    )
}
