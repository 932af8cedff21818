import { type Language, words } from '../../src/lib/languages.ts'
import { stateWords } from '../../src/lib/state-words.ts'

/** The value of `{{status}}`: where a registration stands. */
export function statusWords(
  status: 'confirmed' | 'waiting' | 'offered' | 'review' | 'cancelled',
  language: Language,
): string {
  const t = stateWords(language)
  return status === 'waiting' ? t.waitlisted : t[status]
}

/** The same once the event is called off, whatever became of the seat. */
export function calledOffStatus(language: Language): string {
  return text(language).calledOff
}

/** The value of `{{changes}}`: what has changed, in the order given ("Termin, Ort"). */
export function changesWords(
  changed: readonly (
    | 'event'
    | 'date'
    | 'place'
    | 'online'
    | 'name'
    | 'organisation'
    | 'details'
    | 'sessions'
    | 'attendance'
  )[],
  language: Language,
): string {
  return changed.map((what) => text(language)[what]).join(', ')
}

/** The value of `{{outcome}}`: what the office decided about an objection, to whom it is written. */
export function objectionOutcome(outcome: string | undefined, language: Language): string {
  return outcome === 'kept' || outcome === 'kept-elsewhere' || outcome === 'restored' ? text(language)[outcome] : ''
}

/** The value of `{{outcome}}`: nobody moves up any more, for the event or for sessions of who has a seat. */
export function waitingListOutcome(sessions: readonly string[], language: Language): string {
  const t = text(language)
  return sessions.length === 0 ? t.noSeat : t.noPlace(sessions.join('; '))
}

const text = words(
  {
    kept: 'das Tagungsbüro hat die Änderung der E-Mail-Adresse geprüft: Sie bleibt, wie sie ist. Ihre Anmeldung gilt weiter wie bisher, und der persönliche Link auch.',
    'kept-elsewhere':
      'das Tagungsbüro hat Ihren Widerspruch geprüft: Die geänderte E-Mail-Adresse bleibt. Die Anmeldung ist nicht mehr angehalten.',
    restored:
      'das Tagungsbüro hat die Änderung zurückgenommen: Die Anmeldung gehört wieder zu der früheren E-Mail-Adresse. Der Link, den Sie bekommen haben, gilt nicht mehr.',
    noSeat:
      'leider ist für Sie kein Platz frei geworden, und von der Warteliste rückt niemand mehr nach. Ihre Teilnahme kommt damit nicht zustande.',
    noPlace: (sessions: string) =>
      `leider ist hier kein Platz mehr frei geworden: ${sessions}. Von der Warteliste rückt niemand mehr nach. Ihr Platz in der Veranstaltung bleibt zugesagt.`,
    calledOff: 'Die Veranstaltung ist abgesagt',
    event: 'Titel der Veranstaltung',
    date: 'Termin',
    place: 'Ort',
    online: 'Zugang zur Online-Teilnahme',
    name: 'Name',
    organisation: 'Organisation',
    details: 'Ihre Angaben',
    sessions: 'Ihre Sitzungen und Workshops',
    attendance: 'Teilnahme (vor Ort oder online)',
  },
  {
    kept: 'The conference office has looked at the change of the e-mail address: it stays as it is. Your registration goes on as before, and so does the personal link.',
    'kept-elsewhere':
      'The conference office has looked at your objection: the changed e-mail address stays. The registration is no longer on hold.',
    restored:
      'The conference office has taken the change back: the registration belongs to the earlier e-mail address again. The link that you received is no longer valid.',
    noSeat:
      'Unfortunately no seat has become free for you, and nobody moves up from the waiting list any more. So you cannot take part.',
    noPlace: (sessions: string) =>
      `Unfortunately no seat has become free here: ${sessions}. Nobody moves up from the waiting list any more. Your seat at the event remains confirmed.`,
    calledOff: 'The event has been called off',
    event: 'title of the event',
    date: 'date',
    place: 'place',
    online: 'access for online participants',
    name: 'name',
    organisation: 'organisation',
    details: 'your details',
    sessions: 'your sessions and workshops',
    attendance: 'attendance (on site or online)',
  },
)
