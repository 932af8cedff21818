import { districts } from '../../db/seed/districts.ts'
import type { Cell, Moment } from '../../formats/cell.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { type FieldName, isFieldName } from '../../lib/person/person-values.ts'
import { shownOf } from '../../lib/person/person-words.ts'
import { stateWords } from '../../lib/state-words.ts'
import type { EventRecord } from '../events/read-event.ts'
import { isAsked, isConsent } from '../registrations/changing/consents.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'
import { attendeeCellWords, columns, type OtherColumn } from './attendee-columns.ts'

/** A row of cells for each attendee; instants are said in the zone of the event, so that a spreadsheet sorts them. */
export async function* attendeeRows(
  attendees: AsyncIterable<Attendee>,
  { zone, programme, photos }: Pick<EventRecord, 'zone' | 'programme' | 'photos'>,
  language: Language,
  /** When who was let in first. */
  attended: ReadonlyMap<string, Instant>,
): AsyncGenerator<Cell[]> {
  const t = attendeeCellWords(language)
  const states = stateWords(language)
  const titles = new Map(programme.map(({ id, title }) => [id, inLanguage(title, language)]))
  const lands = new Map(districts().map(({ ags, land }) => [ags, land]))
  for await (const attendee of attendees) {
    const others: Record<OtherColumn, Cell> = {
      state: attendee.state === 'waiting' ? states.waitlisted : states[attendee.state],
      land: lands.get(attendee.organisationAgs ?? '') ?? null,
      role: t[`role_${attendee.role}`],
      category: attendee.category && inLanguage(attendee.category, language),
      attendance: t[`attendance_${attendee.attendance}`],
      sessions: sessionsOf(attendee, 'granted'),
      sessionsWaiting: sessionsOf(attendee, 'waiting'),
      registeredBy: attendee.contactName,
      late: attendee.late ? t.yes : t.no,
      overCapacity: attendee.overCapacity ? t.yes : t.no,
      checkedInAt: checkedIn(attended.get(attendee.id), zone, t.yes),
      receivedAt: clockIn(attendee.receivedAt, zone),
      cancelledAt: attendee.cancelledAt === null ? null : clockIn(attendee.cancelledAt, zone),
      source: t[`source_${attendee.source}`],
      id: attendee.id,
    }
    yield columns.map((name) => (isFieldName(name) ? cellOf(attendee, name) : others[name]))
  }

  /** Those with a seat, or all others they chose. */
  function sessionsOf({ sessions }: Attendee, which: 'granted' | 'waiting'): string {
    const meant = sessions.filter(({ standing }) => (standing.is === 'granted') === (which === 'granted'))
    return meant.map(({ id }) => titles.get(id) ?? '').join('; ')
  }

  /** Nobody was asked about photographs where none are taken. */
  function cellOf(attendee: Attendee, name: FieldName): Cell {
    if (name === 'language') return t[`language_${attendee.language}`]
    if (!isConsent(name)) return attendee[name] && shownOf(name, attendee[name], language)
    if (!isAsked(name, { photos })) return null
    return attendee[`${name}Since`] === null ? t.no : t.yes
  }
}

/** Once the event is forgotten only that they came is left. */
function checkedIn(at: Instant | undefined, zone: string, yes: string): Moment | string | null {
  if (at === undefined) return null
  return at === 0 ? yes : clockIn(at, zone)
}
