import { searchKey } from '../../lib/names.ts'
import { districtKind } from './district-kind.ts'
import { type District, districts } from './districts.ts'

/**
 * The districts in whose name or seat every word of the text begins a word, the best first, at most `limit`.
 * "lk harz", "Luebeck" and "Mülheim Ruhr" find what is meant; a text without a letter or digit finds nothing.
 */
export function searchDistricts(text: string, limit: number): District[] {
  const key = searchKey(text)
  if (!key) return []
  const plain = found(key, key)
  const { group, rest } = districtKind(key)
  const ofKind = group ? found(rest, key).filter((district) => district.group === group) : []
  return [...new Set([...ofKind, ...plain])].slice(0, limit)
}

function found(wanted: string, whole: string): District[] {
  const words = wanted.split(' ')
  return districts()
    .filter(({ searchKey: key }) => words.every((word) => ` ${key}`.includes(` ${word}`)))
    .map((district) => ({ district, rank: rank(district, wanted, whole) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ district }) => district)
}

/** Named exactly so, beginning so, with the words in the name, or only in the seat. The order of the AGS breaks ties. */
function rank(district: District, wanted: string, whole: string): number {
  const name = searchKey(district.name)
  const shortName = searchKey(district.shortName)
  if (name === whole || shortName === wanted) return 0
  if (`${shortName} `.startsWith(`${wanted} `)) return 1
  if (shortName.startsWith(wanted)) return 2
  return wanted.split(' ').every((word) => ` ${name} ${shortName}`.includes(` ${word}`)) ? 3 : 4
}
