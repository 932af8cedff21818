import type { SheetColumn } from '../../formats/xlsx/sheet.ts'
import { type Language, wordOf, words } from '../../lib/languages.ts'
import { type FieldName, fieldOf, fields, isFieldName } from '../../lib/person/person-values.ts'
import { shortLabelOf } from '../../lib/person/person-words.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'

/** Of the person what they said stands before how they come, and what they agreed to after it; the Land goes along with the AGS. */
const exported = fields.filter(([, field]) => field.exported)
const isAside = (name: FieldName) => fieldOf(name).kind === 'consent' || fieldOf(name).kind === 'language'
const details = exported.map(([name]) => name).filter((name) => !isAside(name))
const aside = exported.map(([name]) => name).filter(isAside)

/** In the order of the table. */
export const columns: readonly Column[] = [
  'state',
  ...details.flatMap((name) => (fieldOf(name).kind === 'key' ? [name, 'land' as const] : [name])),
  ...(['role', 'category', 'attendance', 'sessions', 'sessionsWaiting', 'registeredBy'] as const),
  ...aside,
  ...(['checkedInAt', 'receivedAt', 'cancelledAt', 'source', 'late', 'overCapacity', 'id'] as const),
]

/** What is no field of the person. */
const others = [
  ...(['state', 'land', 'role', 'category', 'attendance', 'sessions', 'sessionsWaiting', 'registeredBy'] as const),
  ...(['checkedInAt', 'receivedAt', 'cancelledAt', 'source', 'late', 'overCapacity', 'id'] as const),
] as const
export type OtherColumn = (typeof others)[number]
export type Column = FieldName | OtherColumn

/** The columns of the list of attendees as a sheet has them. */
export function attendeeColumns(language: Language): SheetColumn[] {
  const t = attendeeCellWords(language)
  return columns.map((name) => {
    if (!isFieldName(name)) return { title: t[name] }
    const { exported } = fieldOf(name)
    const title = exported?.heading ? wordOf(exported.heading, language) : shortLabelOf(name, language)
    // On paper: who comes, from where, and how to reach them.
    return { title, printed: name === 'phone' }
  })
}

type Detail =
  | OtherColumn
  | 'yes'
  | 'no'
  | `source_${Attendee['source']}`
  | `language_${Language}`
  | `role_${Attendee['role']}`
  | `attendance_${Attendee['attendance']}`

/** The headings and the words in the cells. */
export const attendeeCellWords = words(
  {
    state: 'Status',
    land: 'Land',
    checkedInAt: 'Eingecheckt',
    receivedAt: 'Eingegangen',
    cancelledAt: 'Abgemeldet am',
    source: 'Eingang über',
    id: 'Kennung',
    yes: 'ja',
    no: 'nein',
    role: 'Rolle',
    category: 'Zielgruppe',
    attendance: 'Teilnahme',
    sessions: 'Programmpunkte (zugesagt)',
    sessionsWaiting: 'Programmpunkte (Warteliste)',
    registeredBy: 'Angemeldet von',
    late: 'Nach der Frist',
    overCapacity: 'Über der Grenze',
    role_participant: 'Teilnahme',
    role_accompanying: 'Begleitung',
    role_assistance: 'Assistenz',
    role_speaker: 'Vortrag',
    role_host: 'Gastgeber',
    role_press: 'Presse',
    role_staff: 'Organisation',
    'attendance_on-site': 'vor Ort',
    attendance_online: 'online',
    source_online: 'online',
    source_office: 'Büro',
    source_mail: 'E-Mail',
    source_letter: 'Brief',
    source_fax: 'Fax',
    source_phone: 'Telefon',
    source_desk: 'Check-in',
    language_de: 'Deutsch',
    language_en: 'Englisch',
  } satisfies Record<Detail, string>,
  {
    state: 'Status',
    land: 'Land',
    checkedInAt: 'Checked in',
    receivedAt: 'Received',
    cancelledAt: 'Cancelled on',
    source: 'Received through',
    id: 'Id',
    yes: 'yes',
    no: 'no',
    role: 'Role',
    category: 'Target group',
    attendance: 'Attendance',
    sessions: 'Sessions (confirmed)',
    sessionsWaiting: 'Sessions (waiting list)',
    registeredBy: 'Registered by',
    late: 'After the deadline',
    overCapacity: 'Beyond the limit',
    role_participant: 'participant',
    role_accompanying: 'company',
    role_assistance: 'assistance',
    role_speaker: 'speaker',
    role_host: 'host',
    role_press: 'press',
    role_staff: 'staff',
    'attendance_on-site': 'on site',
    attendance_online: 'online',
    source_online: 'online',
    source_office: 'office',
    source_mail: 'e-mail',
    source_letter: 'letter',
    source_fax: 'fax',
    source_phone: 'telephone',
    source_desk: 'check-in desk',
    language_de: 'German',
    language_en: 'English',
  },
)
