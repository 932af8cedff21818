import { clockIn, clockRange, clockTime, dateRange, longDate, zonedDateTime } from '../../src/lib/dates.ts'
import { oClock } from '../../src/lib/figures.ts'
import { type Language, words } from '../../src/lib/languages.ts'
import type { EventTime, SessionState } from './changes.ts'

/** Two readings of one thing, before and after. */
export type Pair = { to: string; from: string }

/**
 * When an event was and is, so that the two never read alike: with other clocks each says whose they are, and the new one also
 * what the clocks of before will show; an hour that comes twice says which of the two.
 */
export function timesApart(to: EventTime, from: EventTime, language: Language): Pair {
  const t = text(language)
  const plain = (time: EventTime) => eventTime(time, to.allDay !== from.allDay, language)
  const alsoThere = (time: EventTime, zone: string) =>
    time.allDay ? '' : eventTime({ ...time, zone }, false, language)
  const zoned = () => ({
    to: `${plain(to)} ${t.inZone(to.zone, known(alsoThere(to, from.zone), alsoThere(to, to.zone), from.zone, language))}`,
    from: `${plain(from)} ${t.inZone(from.zone, '')}`,
  })
  const exact = (time: EventTime) => exactly([time.startsAt, time.endsAt], time.zone, language)
  const simple = to.zone === from.zone ? { to: plain(to), from: plain(from) } : zoned()
  return simple.to === simple.from ? { to: exact(to), from: exact(from) } : simple
}

/** The same of a session, with its room; the day is left out where it stayed the same. */
export function sessionsApart(to: SessionState, from: SessionState, language: Language): Pair {
  const t = text(language)
  const withDay = dayOf(to) !== dayOf(from)
  const when = (at: SessionState, zone = at.zone) => sessionTime({ ...at, zone }, withDay, language)
  const timed = to.startsAt !== null && from.startsAt !== null
  const differ = timed && to.zone !== from.zone
  const inZone = (at: SessionState, alsoThere = '') =>
    [when(at), differ && t.inZone(at.zone, alsoThere)].filter(Boolean).join(' ')
  const now = inZone(to, known(when(to, from.zone), when(to), from.zone, language))
  const simple = { to: joined(now, to.room), from: joined(inZone(from), from.room) }
  const moved = to.startsAt !== from.startsAt || to.endsAt !== from.endsAt
  if (simple.to !== simple.from || !moved) return simple
  const exact = (at: SessionState) => joined(exactly([at.startsAt, at.endsAt], at.zone, language), at.room)
  return { to: exact(to), from: exact(from) }
}

/** "Sonntag, 7. März 2027, 10:00–11:30 Uhr, Raum 1". */
export function sessionWords(at: SessionState, language: Language): string {
  return joined(sessionTime(at, true, language), at.room)
}

function eventTime({ startsAt, endsAt, allDay, zone }: EventTime, sayAllDay: boolean, language: Language): string {
  const words = dateRange(startsAt, endsAt, allDay, zone, language)
  return allDay && sayAllDay ? `${words}, ${text(language).allDay}` : words
}

function sessionTime({ startsAt, endsAt, zone }: SessionState, withDay: boolean, language: Language): string {
  if (startsAt !== null && endsAt !== null && dayIn(startsAt, zone) !== dayIn(endsAt - 1, zone))
    return dateRange(startsAt, endsAt, false, zone, language)
  const clock = clockRange(startsAt, endsAt, zone)
  return joined(startsAt !== null && withDay && longDate(startsAt, zone, language), clock && oClock(clock, language))
}

/** What the clocks that somebody goes by will show then; empty where they show the same. */
function known(there: string, here: string, zone: string, language: Language): string {
  return there === here ? '' : text(language).thatIs(there, zone)
}

/** Each end by its day, its time and how far its clocks are from UTC. */
function exactly(instants: readonly (number | null)[], zone: string, language: Language): string {
  const written = (at: number) =>
    joined(longDate(at, zone, language), `${clockTime(at, zone, language)} (${offsetOf(at, zone)})`)
  return instants.flatMap((at) => (at === null ? [] : [written(at)])).join(' – ')
}

function offsetOf(at: number, zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(zonedDateTime(at, zone).offset) ?? []
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

function dayOf({ startsAt, zone }: SessionState): string {
  return startsAt === null ? '' : dayIn(startsAt, zone)
}

function dayIn(at: number, zone: string): string {
  return clockIn(at, zone).date
}

function joined(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join(', ')
}

/** "Buenos Aires" of America/Argentina/Buenos_Aires: what people call the time of a zone. */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

const text = words(
  {
    allDay: 'ganztägig',
    inZone: (zone: string, alsoThere: string) =>
      `(${[`Ortszeit ${cityOf(zone)}`, alsoThere].filter(Boolean).join('; ')})`,
    thatIs: (when: string, zone: string) => `nach der Ortszeit ${cityOf(zone)}: ${when}`,
  },
  {
    allDay: 'all day',
    inZone: (zone: string, alsoThere: string) =>
      `(${[`local time in ${cityOf(zone)}`, alsoThere].filter(Boolean).join('; ')})`,
    thatIs: (when: string, zone: string) => `in ${cityOf(zone)} that is ${when}`,
  },
)
