import type { EventRecord } from '../../domain/events/read-event.ts'
import { isPause } from '../../domain/programme/is-pause.ts'
import { programmeDays } from '../../domain/programme/programme-days.ts'
import { clockIn, endClock, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { stateWords } from '../../lib/state-words.ts'
import { placesOf } from '../ui/session-words.ts'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

type Item = EventRecord['programme'][number]
type Speaker = Item['speakers'][number]

/** The programme day by day, in order of time. Who declined is left out; whose place is only requested is marked so. */
export function Programme({ event, language }: { event: EventRecord; language: Language }) {
  if (event.programme.length === 0) return null
  return (
    <section>
      <h2>{text(language).programme}</h2>
      {programmeDays(event).map(({ day, items }) => (
        <>
          {day !== null && <h3>{longDate(day, event.zone, language)}</h3>}
          <Timeline items={items.map((item) => timelineItem(item, event, language))} below={day === null ? 2 : 3} />
        </>
      ))}
    </section>
  )
}

function timelineItem(item: Item, event: EventRecord, language: Language): TimelineItem {
  const description = item.description && inLanguage(item.description, language)
  return {
    time: item.startsAt === null ? undefined : clockIn(item.startsAt, event.zone).time,
    until: item.endsAt === null ? undefined : endClock(item.endsAt, event.zone),
    title: item.calledOff
      ? text(language).calledOff(inLanguage(item.title, language))
      : inLanguage(item.title, language),
    people: item.speakers
      .filter(({ status }) => status !== 'declined')
      .map((speaker) => <SpeakerLine speaker={speaker} language={language} />),
    pause: isPause(item),
    children: (
      <>
        {description && <p>{description}</p>}
        {(item.bookable || item.room) && <p class="muted">{placeAndSeats(item, event, language)}</p>}
      </>
    ),
  }
}

/** "Raum 2 · mit eigener Anmeldung · noch Plätze frei". */
function placeAndSeats({ id, room, bookable }: Item, event: EventRecord, language: Language): string {
  const seats = bookable && [text(language).bookable, placesOf(event, 'session', id, language)]
  return [room, ...(seats || [])].filter(Boolean).join(' · ')
}

function SpeakerLine({ speaker: { name, office, status }, language }: { speaker: Speaker; language: Language }) {
  return (
    <>
      <Written of={name} language={language} />
      {office && (
        <span class="muted">
          , <Written of={office} language={language} />
        </span>
      )}
      {status === 'requested' && (
        <>
          {' '}
          <em class="muted">({stateWords(language).requested})</em>
        </>
      )}
    </>
  )
}

const text = words(
  {
    programme: 'Programm',
    bookable: 'Platz bei der Anmeldung wählbar',
    calledOff: (title: string) => `Abgesagt: ${title}`,
  },
  {
    programme: 'Programme',
    bookable: 'choose a seat when you register',
    calledOff: (title: string) => `Called off: ${title}`,
  },
)
