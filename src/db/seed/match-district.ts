import { searchKey } from '../../lib/names.ts'
import { districtKind } from './district-kind.ts'
import { type District, districts } from './districts.ts'

/**
 * The district that somebody wrote as free text, when only one can be meant: "LK Harz", "Stadt Rostock", "Luebeck".
 * Undefined for anything else, also for "Rostock" (city or Landkreis?) and "Oldenburg" (there are two of them).
 */
export function matchDistrict(freeText: string): District | undefined {
  const { group, rest } = districtKind(searchKey(freeText))
  claims ??= claimed()
  const named = claims.get(rest) ?? []
  const meant = group ? named.filter((claim) => claim.district.group === group) : named
  const [only] = meant
  return meant.length === 1 && (group || only?.inFull) ? only?.district : undefined
}

type Claim = { district: District; inFull: boolean }

let claims: Map<string, Claim[]> | undefined

/** Who may be called what. A name without its addition ("Offenbach" for "Offenbach am Main") alone only raises a doubt. */
function claimed(): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const district of districts()) {
    const full = new Set([searchKey(district.name), searchKey(district.shortName)])
    full.add(districtKind(searchKey(district.name)).rest)
    for (const key of new Set([...full, bareName(district.shortName)])) {
      found.set(key, [...(found.get(key) ?? []), { district, inFull: full.has(key) }])
    }
  }
  return found
}

function bareName(shortName: string): string {
  return searchKey(shortName.replace(/ (?:\(|am |an der |in der |im |[ai]\.)[\s\S]*/, ''))
}
