import { clockIn, dayRange } from '../../src/lib/dates.ts'
import { oClock } from '../../src/lib/figures.ts'
import { inLanguage, type Language, words } from '../../src/lib/languages.ts'
import { looksSame } from '../../src/lib/looks-same.ts'
import type { Change, EventTime, SessionState, Venue } from './changes.ts'

/** What changed in a few words, for a subject: "Geändert: 14. statt 7. März". The weightiest change goes first. */
export function changeHeadline(changes: readonly Change[], language: Language): string {
  const t = text(language)
  const date = changes.find((change) => change.what === 'date')
  const place = changes.find((change) => change.what === 'place')
  if (date) {
    const moved = t.changed(dateWords(date.from, date.to, language) ?? t.date)
    return place ? `${moved}, ${t.place}` : moved
  }
  if (place) return t.changed(placeWords(place.from, place.to, language) ?? t.place)
  const attendance = changes.find((change) => change.what === 'attendance')
  if (attendance) return t.changed(t.instead(t[`at-${attendance.to}`], t[`at-${attendance.from}`]))
  const sessions = changes.filter((change) => change.what === 'session')
  if (sessions.length > 0) return ofSessions(sessions, language)
  const [first] = changes
  return first && first.what !== 'session' ? t.changed(t[first.what]) : t.changed(t.details)
}

type SessionChange = Extract<Change, { what: 'session' }>

function ofSessions(changes: readonly SessionChange[], language: Language): string {
  const t = text(language)
  const [first] = changes
  if (!first) return t.changed(t.details)
  const kinds = new Set(changes.map(kindOf))
  const titles = changes.map(({ title }) => inLanguage(title, language))
  const what = titles.length > 2 ? t.several(titles.length) : titles.join(', ')
  if (kinds.size > 1) return t.changed(what)
  const kind = kindOf(first)
  if (kind !== 'moved') return t[kind](what)
  const moved = changes.length === 1 && first.from && first.to ? stateWords(first.from, first.to, language) : undefined
  return t.changed(moved ? `${what}: ${moved}` : what)
}

function kindOf({ from, to }: SessionChange) {
  if (!to) return 'givenUp'
  if (to.is === 'called-off' || to.is === 'removed') return 'calledOff'
  if (!from) return 'chosen'
  return to.is === 'granted' && from.is !== 'granted' ? 'granted' : 'moved'
}

function stateWords(from: SessionState, to: SessionState, language: Language): string | undefined {
  const { startsAt: was, endsAt: ended } = from
  const { startsAt: is, endsAt: ends } = to
  if (was !== null && is !== null) {
    const time = (startsAt: number, endsAt: number | null, zone: string) =>
      ({ startsAt, endsAt: endsAt ?? startsAt + 1, allDay: false, zone }) satisfies EventTime
    const words = dateWords(time(was, ended, from.zone), time(is, ends, to.zone), language)
    if (words) return words
  }
  return from.room && to.room && !looksSame(from.room, to.room) ? text(language).instead(to.room, from.room) : undefined
}

/** "14. statt 7. März", "10:30 statt 10:00 Uhr"; undefined where both read the same. */
function dateWords(from: EventTime, to: EventTime, language: Language): string | undefined {
  const t = text(language)
  const [before, now] = [daysOf(from), daysOf(to)]
  if (before.first !== now.first || before.last !== now.last) {
    const years = [before.first, before.last, now.first, now.last].map((date) => date.slice(0, 4))
    const sameYear = new Set(years).size === 1
    const sameMonth = before.first.slice(0, 7) === now.last.slice(0, 7)
    const single = before.first === before.last && now.first === now.last
    if (language === 'de' && sameMonth && single)
      return t.instead(`${Number(now.first.slice(8))}.`, spoken(from, false))
    return t.instead(spoken(to, !sameYear), spoken(from, !sameYear))
  }
  // The hours of other clocks are not compared in a few words.
  if (from.allDay || to.allDay || from.zone !== to.zone) return undefined
  const clock = (at: number, zone: string) => clockIn(at, zone).time
  const [start, end] = [clock(to.startsAt, to.zone), clock(to.endsAt, to.zone)]
  const [started, ended] = [clock(from.startsAt, from.zone), clock(from.endsAt, from.zone)]
  if (start !== started) return oClock(t.instead(start, started), language)
  return end === ended ? undefined : t.until(oClock(t.instead(end, ended), language))

  function spoken({ startsAt, endsAt, zone }: EventTime, withYear: boolean): string {
    return dayRange(startsAt, endsAt, { zone, withYear }, language)
  }
}

function daysOf({ startsAt, endsAt, zone }: EventTime) {
  return { first: clockIn(startsAt, zone).date, last: clockIn(endsAt - 1, zone).date }
}

function placeWords(from: Venue, to: Venue, language: Language): string | undefined {
  const pair =
    [to.name, from.name].every(Boolean) && !looksSame(to.name, from.name) ? [to.name, from.name] : [to.city, from.city]
  const [now = '', before = ''] = pair
  return now && before && !looksSame(now, before) ? text(language).instead(now, before) : undefined
}

const text = words(
  {
    changed: (what: string) => `Geändert: ${what}`,
    calledOff: (what: string) => `Abgesagt: ${what}`,
    granted: (what: string) => `Platz zugesagt: ${what}`,
    chosen: (what: string) => `Gewählt: ${what}`,
    givenUp: (what: string) => `Abgewählt: ${what}`,
    instead: (to: string, from: string) => `${to} statt ${from}`,
    until: (time: string) => `bis ${time}`,
    several: (count: number) => `${count} Programmpunkte`,
    date: 'neuer Termin',
    place: 'neuer Ort',
    online: 'Online-Zugang',
    name: 'Name',
    organisation: 'Organisation',
    attendance: 'Teilnahme',
    'at-on-site': 'vor Ort',
    'at-online': 'online',
    category: 'Zielgruppe',
    details: 'Ihre Angaben',
  },
  {
    changed: (what: string) => `Changed: ${what}`,
    calledOff: (what: string) => `Called off: ${what}`,
    granted: (what: string) => `Seat confirmed: ${what}`,
    chosen: (what: string) => `Chosen: ${what}`,
    givenUp: (what: string) => `Given up: ${what}`,
    instead: (to: string, from: string) => `${to} instead of ${from}`,
    until: (time: string) => `until ${time}`,
    several: (count: number) => `${count} sessions`,
    date: 'new date',
    place: 'new place',
    online: 'online access',
    name: 'name',
    organisation: 'organisation',
    attendance: 'attendance',
    'at-on-site': 'on site',
    'at-online': 'online',
    category: 'target group',
    details: 'your details',
  },
)
