import { searchKey } from '../../lib/names.ts'

/** What is counted as one organisation: the AGS of a district, else the name however it is typed. */
export function organisationKey({
  organisation,
  organisationAgs,
}: {
  organisation: string
  organisationAgs: string
}): string {
  return organisationAgs || searchKey(organisation)
}
