import { inLanguage, type Language, type LanguageMap, words } from '../../src/lib/languages.ts'
import { looksSame } from '../../src/lib/looks-same.ts'
import { sessionStandingWords } from '../forms/session-standing.ts'
import { type Pair, sessionsApart, sessionWords, timesApart } from './change-times.ts'
import type { Change, SessionState, Venue } from './changes.ts'

/** What changed as people read it, a line for each: "Termin: jetzt …; bisher …", and never twice the same. */
export function changeLine(change: Change, language: Language): string {
  const t = text(language)
  switch (change.what) {
    case 'date':
      return moved(t.date, timesApart(change.to, change.from, language), language)
    case 'place':
      return moved(t.place, { to: venueWords(change.to) || t.open, from: venueWords(change.from) || t.open }, language)
    case 'attendance':
      return moved(t.attendance, { to: t[`at-${change.to}`], from: t[`at-${change.from}`] }, language)
    case 'category':
      return moved(t.category, { to: named(change.to, language), from: named(change.from, language) }, language)
    case 'session':
      return sessionChange(change, language)
    default:
      return moved(t[change.what], { to: change.to || t.open, from: change.from || t.open }, language)
  }
}

/** A space more, or the same sign written otherwise, nobody sees: then it says so. */
function moved(what: string, { to, from }: Pair, language: Language): string {
  const t = text(language)
  return looksSame(to, from) ? t.is(what, `${to} (${t.rewritten})`) : t.moved(what, to, from)
}

function named(name: LanguageMap | null, language: Language): string {
  return name === null ? text(language).none : inLanguage(name, language)
}

function venueWords({ name, street, postcode, city }: Venue): string {
  return [name, street, `${postcode} ${city}`]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ')
}

type SessionChange = Extract<Change, { what: 'session' }>

function sessionChange({ title, from, to }: SessionChange, language: Language): string {
  const t = text(language)
  const name = inLanguage(title, language)
  const named = (at: SessionState) => [name, sessionWords(at, language)].filter(Boolean).join(', ')
  if (from && (!to || to.is === 'removed' || to.is === 'called-off')) {
    if (!to) return t.is(named(from), t.givenUp)
    const lost = from.is === 'granted' ? t.seatLost : t.rankLost
    return t.is(named(from), `${to.is === 'removed' ? t.removed : t.calledOff}; ${lost}`)
  }
  if (!to) return name
  if (!from) return t.is(named(to), `${t.chosen}, ${standingWords(to, language)}`)
  const { to: now, from: before } = sessionsApart(to, from, language)
  const standing =
    from.is !== to.is && t.standing(standingWords(to, language), standingWords({ ...from, rank: null }, language))
  if (now === before) return t.is(named(to), standing || t.rewritten)
  return [moved(name, { to: now || t.open, from: before || t.open }, language), standing].filter(Boolean).join('; ')
}

function standingWords({ is, rank, zone }: SessionState, language: Language): string {
  const standing = is === 'waiting' ? { is, rank } : is === 'offered' ? { is, until: null } : { is }
  return sessionStandingWords(standing, zone, language)
}

const text = words(
  {
    date: 'Termin',
    place: 'Ort',
    online: 'Zugang zur Online-Teilnahme',
    name: 'Name',
    organisation: 'Organisation',
    attendance: 'Teilnahme',
    category: 'Zielgruppe',
    none: 'keine',
    'at-on-site': 'vor Ort',
    'at-online': 'online',
    open: 'noch offen',
    moved: (what: string, to: string, from: string) => `${what}: jetzt ${to}; bisher ${from}`,
    is: (what: string, how: string) => `${what}: ${how}`,
    rewritten: 'nur anders geschrieben',
    standing: (to: string, from: string) => `jetzt ${to}, bisher ${from}`,
    calledOff: 'abgesagt',
    removed: 'entfällt',
    seatLost: 'Ihr Platz darin entfällt',
    rankLost: 'Ihre Stelle auf der Warteliste entfällt',
    givenUp: 'abgewählt',
    chosen: 'neu gewählt',
  },
  {
    date: 'Date',
    place: 'Place',
    online: 'Access for online participants',
    name: 'Name',
    organisation: 'Organisation',
    attendance: 'Attendance',
    category: 'Target group',
    none: 'none',
    'at-on-site': 'on site',
    'at-online': 'online',
    open: 'not fixed yet',
    moved: (what: string, to: string, from: string) => `${what}: now ${to}; before ${from}`,
    is: (what: string, how: string) => `${what}: ${how}`,
    rewritten: 'only written in another way',
    standing: (to: string, from: string) => `now ${to}, before ${from}`,
    calledOff: 'called off',
    removed: 'withdrawn',
    seatLost: 'your seat in it is void',
    rankLost: 'your position on its waiting list is void',
    givenUp: 'given up',
    chosen: 'newly chosen',
  },
)
