import { type PersonName, sortKey } from '../../../src/lib/names.ts'

/** What lists of people say of somebody. */
export type ListedPerson = PersonName & { office: string; organisation: string }

/** "Müller, Dr. Łucja". */
export function lastNameFirst({ academicTitle, firstName, lastName }: PersonName): string {
  return [lastName, [academicTitle, firstName].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** The letter under which a person is found in a list in German order. */
export function initialOf({ lastName, firstName }: PersonName): string {
  return (/\p{L}/u.exec(sortKey(lastName, firstName))?.[0] ?? '').toUpperCase()
}
