import { districts } from '../../db/seed/districts.ts'
import type { Cell } from '../../formats/csv.ts'
import type { SheetColumn } from '../../formats/xlsx.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'
import { attendeeCellWords, type Column, columns } from './attendee-columns.ts'

/** The columns of the list of attendees, in the order of the cells. */
export function attendeeColumns(language: Language): SheetColumn[] {
  const t = attendeeCellWords(language)
  return columns.map(([name, width]) => ({ title: t[name], width }))
}

/** A row of cells for each attendee; instants are said in the zone of the event, so that a spreadsheet sorts them. */
export async function* attendeeRows(
  attendees: AsyncIterable<Attendee>,
  { zone, programme, photos }: Pick<EventRecord, 'zone' | 'programme' | 'photos'>,
  language: Language,
  /** When who was let in first. */
  attended: ReadonlyMap<string, Instant>,
): AsyncGenerator<Cell[]> {
  const t = attendeeCellWords(language)
  const titles = new Map(programme.map(({ id, title }) => [id, inLanguage(title, language)]))
  const lands = new Map(districts().map(({ ags, land }) => [ags, land]))
  for await (const attendee of attendees) {
    const cells: Record<Column, Cell> = {
      state: t[attendee.state],
      salutation: t[`salutation_${attendee.salutation}`],
      academicTitle: attendee.academicTitle,
      firstName: attendee.firstName,
      lastName: attendee.lastName,
      office: attendee.office,
      organisation: attendee.organisation,
      ags: attendee.organisationAgs,
      land: lands.get(attendee.organisationAgs ?? '') ?? null,
      department: attendee.department,
      email: attendee.email,
      phone: attendee.phone,
      remarks: attendee.remarks,
      role: t[`role_${attendee.role}`],
      category: attendee.category && inLanguage(attendee.category, language),
      attendance: t[`attendance_${attendee.attendance}`],
      sessions: attendee.sessions.map((id) => titles.get(id) ?? '').join('; '),
      registeredBy: attendee.contactName,
      late: attendee.late ? t.yes : t.no,
      overCapacity: attendee.overCapacity ? t.yes : t.no,
      listed: attendee.listedSince === null ? t.no : t.yes,
      photo: photos ? (attendee.photoSince === null ? t.no : t.yes) : null,
      language: attendee.language,
      checkedInAt: checkedIn(attended.get(attendee.id), zone, t.yes),
      receivedAt: moment(attendee.receivedAt, zone),
      cancelledAt: attendee.cancelledAt === null ? null : moment(attendee.cancelledAt, zone),
      source: t[`source_${attendee.source}`],
      id: attendee.id,
    }
    yield columns.map(([name]) => cells[name])
  }
}

/** Once the event is forgotten only that they came is left. */
function checkedIn(at: Instant | undefined, zone: string, yes: string): Cell {
  if (at === undefined) return null
  return at === 0 ? yes : moment(at, zone)
}

/** "2027-11-08 09:00". */
function moment(instant: number, zone: string): string {
  const { date, time } = clockIn(instant, zone)
  return `${date} ${time}`
}
