import { searchKey } from '../lib/names.ts'

/** A district as `/districts.json` sends it; `key` is its folded search key. */
export type District = { ags: string; name: string; land: string; key: string }

/** The districts that hold every typed word, those that begin with what was typed first, else in the order of the list. */
export function matchDistricts(districts: readonly District[], typed: string): District[] {
  const wanted = searchKey(typed)
  if (!wanted) return [...districts]
  const words = wanted.split(' ')
  const found = districts.filter(({ key }) => words.every((word) => key.includes(word)))
  return [0, 1, 2].flatMap((rank) => found.filter(({ key }) => rankOf(key, wanted) === rank))
}

function rankOf(key: string, wanted: string): number {
  if (key.startsWith(wanted)) return 0
  return ` ${key}`.includes(` ${wanted}`) ? 1 : 2
}
