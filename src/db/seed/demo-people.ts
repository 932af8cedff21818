import type { Language } from '../../lib/languages.ts'
import { salutations } from '../schema/registrations.ts'
import text from './demo-people.csv'
import { readTable } from './read-table.ts'

/** An invented registration. Empty strings are fields left empty. */
export type DemoPerson = {
  salutation: (typeof salutations)[number]
  academicTitle: string
  firstName: string
  lastName: string
  office: string
  organisation: string
  /** The district, or null where the organisation is free text. */
  organisationAgs: string | null
  department: string
  email: string
  phone: string
  remarks: string
  listed: boolean
  language: Language
  /** Registered like everybody, and cancelled later. */
  cancelled: boolean
}

/** 123 people in the order in which they register; six of them cancel later. Nobody here is real. */
export function demoPeople(): readonly DemoPerson[] {
  people ??= readTable(text, columns).map(toPerson)
  return people
}

let people: readonly DemoPerson[] | undefined

const columns = [
  'salutation',
  'academicTitle',
  'firstName',
  'lastName',
  'office',
  'organisation',
  'organisationAgs',
  'department',
  'email',
  'phone',
  'remarks',
  'listed',
  'language',
  'cancelled',
] as const

function toPerson(row: Record<(typeof columns)[number], string>): DemoPerson {
  return {
    ...row,
    salutation: salutations.find((salutation) => salutation === row.salutation) ?? '',
    organisationAgs: row.organisationAgs || null,
    listed: row.listed === 'yes',
    language: row.language === 'en' ? 'en' : 'de',
    cancelled: row.cancelled === 'yes',
  }
}
