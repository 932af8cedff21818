import { districts } from '../../db/seed/districts.ts'
import type { Cell } from '../../formats/csv.ts'
import type { SheetColumn } from '../../formats/xlsx.ts'
import { clockIn } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Attendee } from '../registrations/find-attendees.ts'
import type { SeatState } from '../registrations/seat-state.ts'

/** The columns of the list of attendees, in the order of the cells. */
export function attendeeColumns(language: Language): SheetColumn[] {
  const t = text(language)
  return columns.map(([name, width]) => ({ title: t[name], width }))
}

/** A row of cells for each attendee; instants are said in the zone of the event, so that a spreadsheet sorts them. */
export async function* attendeeRows(
  attendees: AsyncIterable<Attendee>,
  zone: string,
  language: Language,
): AsyncGenerator<Cell[]> {
  const t = text(language)
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
      listed: attendee.listedSince === null ? t.no : t.yes,
      language: attendee.language,
      receivedAt: moment(attendee.receivedAt, zone),
      cancelledAt: attendee.cancelledAt === null ? null : moment(attendee.cancelledAt, zone),
      source: t[`source_${attendee.source}`],
      id: attendee.id,
    }
    yield columns.map(([name]) => cells[name])
  }
}

/** With the width each gets in a sheet, in characters. */
const columns = [
  ['state', 14],
  ['salutation', 10],
  ['academicTitle', 12],
  ['firstName', 18],
  ['lastName', 24],
  ['office', 26],
  ['organisation', 36],
  ['ags', 8],
  ['land', 22],
  ['department', 24],
  ['email', 36],
  ['phone', 18],
  ['remarks', 40],
  ['listed', 20],
  ['language', 9],
  ['receivedAt', 17],
  ['cancelledAt', 17],
  ['source', 10],
  ['id', 38],
] as const
type Column = (typeof columns)[number][0]

/** "2027-11-08 09:00". */
function moment(instant: number, zone: string): string {
  const { date, time } = clockIn(instant, zone)
  return `${date} ${time}`
}

type Said = Column | SeatState | 'yes' | 'no' | `salutation_${Attendee['salutation']}` | `source_${Attendee['source']}`

const text = words(
  {
    state: 'Status',
    salutation: 'Anrede',
    academicTitle: 'Titel',
    firstName: 'Vorname',
    lastName: 'Nachname',
    office: 'Amt oder Funktion',
    organisation: 'Organisation',
    ags: 'AGS',
    land: 'Land',
    department: 'Abteilung',
    email: 'E-Mail',
    phone: 'Telefon',
    remarks: 'Anmerkungen',
    listed: 'Einwilligung Teilnehmendenliste',
    language: 'Sprache',
    receivedAt: 'Eingegangen',
    cancelledAt: 'Abgemeldet am',
    source: 'Eingang über',
    id: 'Kennung',
    confirmed: 'zugesagt',
    waiting: 'Warteliste',
    cancelled: 'abgemeldet',
    yes: 'ja',
    no: 'nein',
    salutation_: '',
    salutation_ms: 'Frau',
    salutation_mr: 'Herr',
    salutation_none: 'keine Angabe',
    source_online: 'online',
    source_office: 'Büro',
  } satisfies Record<Said, string>,
  {
    state: 'Status',
    salutation: 'Form of address',
    academicTitle: 'Title',
    firstName: 'First name',
    lastName: 'Last name',
    office: 'Office or position',
    organisation: 'Organisation',
    ags: 'AGS',
    land: 'Land',
    department: 'Department',
    email: 'E-mail',
    phone: 'Phone',
    remarks: 'Remarks',
    listed: 'Consent to the participants’ list',
    language: 'Language',
    receivedAt: 'Received',
    cancelledAt: 'Cancelled on',
    source: 'Received through',
    id: 'Id',
    confirmed: 'confirmed',
    waiting: 'waiting list',
    cancelled: 'cancelled',
    yes: 'yes',
    no: 'no',
    salutation_: '',
    salutation_ms: 'Ms',
    salutation_mr: 'Mr',
    salutation_none: 'prefer not to say',
    source_online: 'online',
    source_office: 'office',
  },
)
