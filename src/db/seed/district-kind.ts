/**
 * What a folded name says about the kind of district, and the rest of it: "lk harz" is a Landkreis "harz",
 * "stadt rostock" a city "rostock". Without such a word the whole text is the rest.
 */
export function districtKind(key: string): { group?: 'landkreis' | 'stadt'; rest: string } {
  const [, word = '', rest = ''] = /^(?:kreisfreie )?(\S+)(?: (.*))?$/.exec(key) ?? []
  if (countyWords.has(word)) return { group: 'landkreis', rest }
  if (cityWords.has(word)) return { group: 'stadt', rest }
  return { rest: key }
}

// Folded as searchKey folds them: "Landratsamt" keeps its letters, no word here has an umlaut.
const countyWords = new Set(['landkreis', 'kreis', 'lk', 'lkr', 'landratsamt', 'kreisverwaltung'])
const cityWords = new Set(['stadt', 'landeshauptstadt', 'stadtverwaltung', 'hansestadt'])
