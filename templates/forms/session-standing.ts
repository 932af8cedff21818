import { deadline, type Instant } from '../../src/lib/dates.ts'
import { inLanguage, type Language, type LanguageMap, words } from '../../src/lib/languages.ts'
import { stateWords } from '../../src/lib/state-words.ts'
import { sessionWhere } from './session-where.ts'

/** How a person stands in a session that they chose. */
export type SessionStanding =
  | { is: 'granted' }
  /** The rank among those who wait for this session, counted from 1; null where it is not asked. */
  | { is: 'waiting'; rank: number | null }
  /** It comes with a seat at the event that is offered, until then. */
  | { is: 'offered'; until: Instant | null }
  | { is: 'review' }
  | { is: 'called-off' }
  | { is: 'removed' }

export type SessionPlace = { startsAt: Instant | null; endsAt: Instant | null; room: string }
type Session = SessionPlace & { title: LanguageMap; standing: SessionStanding }
type Event = { startsAt: Instant; endsAt: Instant; zone: string }

/** "zugesagt", "Warteliste, Stelle 2", "abgesagt". */
export function sessionStandingWords(standing: SessionStanding, zone: string, language: Language): string {
  const t = stateWords(language)
  if (standing.is === 'waiting') return standing.rank === null ? t.waitlisted : t.position(standing.rank)
  if (standing.is === 'offered' && standing.until !== null) {
    return t.offeredUntil(deadline(standing.until, zone, language))
  }
  return standing.is === 'granted' ? t.confirmed : t[standing.is]
}

/** "Workshop A (10:00–11:30 Uhr, Raum 2): Warteliste, Stelle 2". */
export function sessionLine({ standing, ...session }: Session, event: Event, language: Language): string {
  return `${sessionNamed(session, event, language)}: ${sessionStandingWords(standing, event.zone, language)}`
}

/** "Workshop A (10:00–11:30 Uhr, Raum 2)"; with its day where the event has several. */
function sessionNamed(session: Omit<Session, 'standing'>, event: Event, language: Language): string {
  const where = sessionWhere(session, event, language)
  const title = inLanguage(session.title, language) || text(language).untitled
  return where ? `${title} (${where})` : title
}

/** "bisher 9:00–10:30 Uhr, Raum 1": what people were told of a session that has moved since. */
export function movedFrom(before: SessionPlace, event: Event, language: Language): string {
  const t = text(language)
  return t.before(sessionWhere(before, event, language) || t.nothing)
}

const text = words({
  untitled: ['(entfernt)', '(removed)'],
  before: [(where: string) => `bisher ${where}`, (where: string) => `before: ${where}`],
  nothing: ['ohne Zeit und Raum', 'no time or room'],
})
