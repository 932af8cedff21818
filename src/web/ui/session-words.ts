import type { EventRecord } from '../../domain/events/read-event.ts'
import { type Availability, availability } from '../../domain/seats/availability.ts'
import { clockIn, longDate } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'

type Session = Pick<EventRecord['programme'][number], 'startsAt' | 'endsAt' | 'room'>
type Event = Pick<EventRecord, 'startsAt' | 'endsAt' | 'zone'>

/** "10:00–11:30 Uhr, Raum 2"; with the day where the event has several. */
export function sessionWhere({ startsAt, endsAt, room }: Session, event: Event, language: Language): string {
  const t = text(language)
  const { zone } = event
  const severalDays = clockIn(event.startsAt, zone).date !== clockIn(event.endsAt - 1, zone).date
  const time = [startsAt, endsAt].flatMap((at) => (at === null ? [] : [clockIn(at, zone).time])).join('–')
  return [startsAt !== null && severalDays && longDate(startsAt, zone, language), time && t.clock(time), room]
    .filter(Boolean)
    .join(', ')
}

/** The places of a category or session in words; without an own quota there is nothing to say. */
export function placesOf(
  event: Pick<EventRecord, 'quotas'>,
  scope: 'category' | 'session' | 'attendance',
  key: string,
  language: Language,
): string {
  const quota = event.quotas.find((one) => one.scope === scope && one.key === key)
  return quota && quota.size !== null ? placesWords(language)[availability(quota)] : ''
}

const placesWords = words(
  { free: 'noch Plätze frei', few: 'nur noch wenige Plätze', 'waiting-list': 'Warteliste' } satisfies Record<
    Availability,
    string
  >,
  { free: 'seats available', few: 'only a few seats left', 'waiting-list': 'waiting list' },
)

const text = words({ clock: (time: string) => `${time} Uhr` }, { clock: (time: string) => time })
