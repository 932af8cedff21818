import { type DistrictTyped, districtKind, districtsTyped } from '../lib/district-typed.ts'
import { searchKey } from '../lib/names.ts'
import { isOneSlip } from '../lib/one-slip.ts'

/** A district as `/districts.json` sends it; `key` is its folded search key. */
export type District = { ags: string; name: string; land: string; key: string; isCity?: true }

/**
 * The districts that hold every typed word, the best first; where none does, those of the kind and name that the server would
 * take it for ("LRA Harz, Dezernat III"), and then those that are called so but for a slip.
 */
export function matchDistricts(districts: readonly District[], typed: string): District[] {
  const wanted = searchKey(typed)
  if (!wanted) return [...districts]
  const readings = districtsTyped(typed.slice(0, 200)).filter(({ name }) => name !== '')
  const ways: ((district: District) => boolean)[] = [
    ({ key }) => holds(key, wanted),
    ...readings.map((reading) => (one: District) => isOfKind(one, reading) && holds(one.key, reading.name)),
    ...readings.map((reading) => (one: District) => isOfKind(one, reading) && isNear(one.key, reading.name)),
  ]
  for (const fits of ways) {
    const found = districts.filter(fits)
    if (found.length > 0) return bestFirst(found, readings[0]?.name ?? wanted, wanted)
  }
  return []
}

function holds(key: string, wanted: string): boolean {
  return wanted.split(' ').every((word) => key.includes(word))
}

function isOfKind({ isCity }: District, { group }: DistrictTyped): boolean {
  return group === undefined || (group === 'stadt') === (isCity ?? false)
}

function isNear(key: string, name: string): boolean {
  return name.length > 4 && (key.split(' ').some((word) => isOneSlip(word, name)) || isOneSlip(key, name))
}

/** What is called so, what begins so, what has a word that begins so; among equals by their names, not by their kinds. */
function bestFirst(found: readonly District[], name: string, wanted: string): District[] {
  const ranked = found.map((district) => {
    const own = districtKind(searchKey(district.name)).name
    const { key } = district
    const rank = own === name ? 0 : key.startsWith(wanted) ? 1 : ` ${key}`.includes(` ${wanted}`) ? 2 : 3
    return { district, rank, own }
  })
  ranked.sort((one, other) => one.rank - other.rank || (one.own < other.own ? -1 : one.own > other.own ? 1 : 0))
  return ranked.map(({ district }) => district)
}
