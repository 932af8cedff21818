import { type DistrictTyped, districtKind, districtsTyped } from '../../lib/district-typed.ts'
import { searchKey } from '../../lib/names.ts'
import { isOneSlip } from '../../lib/one-slip.ts'
import { type District, districts } from './districts.ts'

/**
 * The district that somebody wrote as free text, when only one can be meant: "LK Harz", "Stadt Rostock", "Luebeck",
 * "Landkreis Vehcta, Dezernat III". Undefined for anything else, also for "Rostock" (city or Landkreis?) and "Oldenburg" (there
 * are two of them).
 */
export function matchDistrict(freeText: string): District | undefined {
  claims ??= claimed()
  for (const typed of districtsTyped(freeText.slice(0, 200))) {
    const named = claims.get(typed.name)
    if (named) return only(named, typed)
  }
  const [meant] = districtsTyped(freeText.slice(0, 200)).flatMap((typed) => slippedIn(typed) ?? [])
  return meant
}

type Claim = { district: District; inFull: boolean }

let claims: Map<string, Claim[]> | undefined

function only(named: readonly Claim[], { group }: DistrictTyped): District | undefined {
  const meant = group ? named.filter((claim) => claim.district.group === group) : named
  const [one] = meant
  return meant.length === 1 && (group || one?.inFull) ? one?.district : undefined
}

/** The one district that is called so but for a slip. Of short names, and of towns, too many are one letter apart. */
function slippedIn({ group, name }: DistrictTyped): District | undefined {
  if (name.length < least[group ?? 'none']) return undefined
  const near = new Map(
    [...(claims ?? [])]
      .filter(([key]) => isOneSlip(key, name))
      .flatMap(([key, named]) => named.map((claim) => [`${key} ${claim.district.ags}`, claim])),
  )
  return only([...near.values()], group ? { group, name } : { name })
}

const least = { landkreis: 5, stadt: 7, none: 6 }

/** Who may be called what. A name without its addition ("Offenbach" for "Offenbach am Main") alone only raises a doubt. */
function claimed(): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const district of districts()) {
    const full = new Set([searchKey(district.name), searchKey(district.shortName)])
    full.add(districtKind(searchKey(district.name)).name)
    for (const key of new Set([...full, bareName(district.shortName)])) {
      found.set(key, [...(found.get(key) ?? []), { district, inFull: full.has(key) }])
    }
  }
  return found
}

function bareName(shortName: string): string {
  return searchKey(shortName.replace(/ (?:\(|am |an der |in der |im |[ai]\.)[\s\S]*/, ''))
}
