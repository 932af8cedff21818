import { districts } from '../../db/seed/districts.ts'
import { matchDistrict } from '../../db/seed/match-district.ts'

/** A district as the form suggests it; `key` is its folded search key. */
export type DistrictEntry = { ags: string; name: string; land: string; key: string; isCity?: true }

/** All 401 districts, in the order of the official keys. */
export function everyDistrict(): DistrictEntry[] {
  return districts().map(({ ags, name, land, searchKey, group }) => ({
    ...{ ags, name, land, key: searchKey },
    ...(group === 'stadt' && { isCity: true }),
  }))
}

/**
 * The official key (AGS) behind an organisation, or an empty string. A key that came with the form counts only if the text
 * beside it is still that district's name; without one, free text counts when only one district can be meant.
 */
export function districtKeyOf({ organisation, ags }: { organisation: string; ags: string }): string {
  const chosen = districts().find((district) => district.ags === ags)
  return chosen?.name === organisation ? chosen.ags : (matchDistrict(organisation)?.ags ?? '')
}
