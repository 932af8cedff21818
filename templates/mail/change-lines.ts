import { clockIn, clockRange, dateRange, longDate } from '../../src/lib/dates.ts'
import { inLanguage, type Language, words } from '../../src/lib/languages.ts'
import { sessionStandingWords } from '../forms/session-standing.ts'
import type { Change, EventTime, SessionState, Venue } from './changes.ts'

/** What changed as people read it, a line for each: "Termin: jetzt …, bisher …". */
export function changeLine(change: Change, language: Language): string {
  const t = text(language)
  switch (change.what) {
    case 'date':
      return t.moved(t.date, timeWords(change.to, language), timeWords(change.from, language))
    case 'place':
      return t.moved(t.place, venueWords(change.to) || t.open, venueWords(change.from) || t.open)
    case 'attendance':
      return t.moved(t.attendance, t[`at-${change.to}`], t[`at-${change.from}`])
    case 'session':
      return sessionChange(change, language)
    default:
      return t.moved(t[change.what], change.to || t.open, change.from || t.open)
  }
}

function timeWords({ startsAt, endsAt, allDay, zone }: EventTime, language: Language): string {
  return dateRange(startsAt, endsAt, allDay, zone, language)
}

function venueWords({ name, street, postcode, city }: Venue): string {
  return [name, street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}

type SessionChange = Extract<Change, { what: 'session' }>

function sessionChange({ title, from, to }: SessionChange, language: Language): string {
  const t = text(language)
  const name = inLanguage(title, language)
  const named = (at: SessionState) => [name, whereWords(at, true, language)].filter(Boolean).join(', ')
  if (from && (!to || to.is === 'removed' || to.is === 'called-off')) {
    if (!to) return t.is(named(from), t.givenUp)
    const lost = from.is === 'granted' ? t.seatLost : t.rankLost
    return t.is(named(from), `${to.is === 'removed' ? t.removed : t.calledOff}; ${lost}`)
  }
  if (!to) return name
  if (!from) return t.is(named(to), `${t.chosen}, ${standingWords(to, language)}`)
  const day = dayOf(from) !== dayOf(to)
  const [now, before] = [whereWords(to, day, language) || t.open, whereWords(from, day, language) || t.open]
  const standing =
    from.is !== to.is && t.standing(standingWords(to, language), standingWords({ ...from, rank: null }, language))
  return now === before
    ? t.is(named(to), standing || now)
    : [t.moved(name, now, before), standing].filter(Boolean).join('; ')
}

function standingWords({ is, rank, zone }: SessionState, language: Language): string {
  const standing = is === 'waiting' ? { is, rank } : is === 'offered' ? { is, until: null } : { is }
  return sessionStandingWords(standing, zone, language)
}

/** "Sonntag, 7. März 2027, 10:00–11:30 Uhr, Raum 1". */
function whereWords({ startsAt, endsAt, room, zone }: SessionState, withDay: boolean, language: Language): string {
  const clock = clockRange(startsAt, endsAt, zone)
  const when = clock && text(language).clock(clock)
  return [startsAt !== null && withDay && longDate(startsAt, zone, language), when, room].filter(Boolean).join(', ')
}

function dayOf({ startsAt, zone }: SessionState): string {
  return startsAt === null ? '' : clockIn(startsAt, zone).date
}

const text = words(
  {
    date: 'Termin',
    place: 'Ort',
    online: 'Zugang zur Online-Teilnahme',
    name: 'Name',
    organisation: 'Organisation',
    attendance: 'Teilnahme',
    'at-on-site': 'vor Ort',
    'at-online': 'online',
    open: 'noch offen',
    moved: (what: string, to: string, from: string) => `${what}: jetzt ${to}; bisher ${from}`,
    is: (what: string, how: string) => `${what}: ${how}`,
    standing: (to: string, from: string) => `jetzt ${to}, bisher ${from}`,
    calledOff: 'abgesagt',
    removed: 'entfällt',
    seatLost: 'Ihr Platz darin entfällt',
    rankLost: 'Ihr Platz auf der Warteliste entfällt',
    givenUp: 'abgewählt',
    chosen: 'neu gewählt',
    clock: (time: string) => `${time} Uhr`,
  },
  {
    date: 'Date',
    place: 'Place',
    online: 'Access for online participants',
    name: 'Name',
    organisation: 'Organisation',
    attendance: 'Attendance',
    'at-on-site': 'on site',
    'at-online': 'online',
    open: 'not fixed yet',
    moved: (what: string, to: string, from: string) => `${what}: now ${to}; before ${from}`,
    is: (what: string, how: string) => `${what}: ${how}`,
    standing: (to: string, from: string) => `now ${to}, before ${from}`,
    calledOff: 'called off',
    removed: 'withdrawn',
    seatLost: 'your seat in it is void',
    rankLost: 'your place on its waiting list is void',
    givenUp: 'given up',
    chosen: 'newly chosen',
    clock: (time: string) => time,
  },
)
