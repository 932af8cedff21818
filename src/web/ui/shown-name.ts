import { isolated } from '../../lib/isolated.ts'
import { fullName, type PersonName } from '../../lib/names.ts'

/** The name of somebody as every page shows it, from whichever side it is read. */
export function shownName(person: PersonName): string {
  return isolated(fullName(person))
}
