import { searchKey } from './names.ts'

/** What a text says about a district: its kind, where it says one, and the folded rest, its name. */
export type DistrictTyped = { group?: 'landkreis' | 'stadt'; name: string }

/**
 * What may be meant by an organisation as people write it, the likeliest first: the whole text, the kind put before the name
 * ("Harz, Landkreis"), and what stands before a department ("Landkreis Harz, Dezernat III", "LRA Harz FB Jugend").
 */
export function districtsTyped(typed: string): DistrictTyped[] {
  const [, name = '', kind] = /^([^,(]*)[,(]\s*(\p{L}+)\)?\s*$/u.exec(typed) ?? []
  const turned = kind && districtKind(searchKey(kind)).name === '' ? `${kind} ${name}` : ''
  const [head = ''] = typed.split(/[,;|/\n]|\s[-–—·]\s/, 1)
  const whole = searchKey(typed)
  const readings = [whole, searchKey(turned), searchKey(head), beforeDepartment(searchKey(head))]
  return [...new Set(readings)].filter(Boolean).map(districtKind)
}

/** What a folded name says: "lk harz" is a Landkreis "harz". Without a word of a kind the whole text is the name. */
export function districtKind(key: string): DistrictTyped {
  const words = key.split(' ')
  const free = words[0] === 'kreisfreie' ? 1 : 0
  let group: DistrictTyped['group']
  let at = free
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    if (countyWords.has(word)) group ??= 'landkreis'
    else if (cityWords.has(word)) group ??= 'stadt'
    else if (!group || !linking.has(word)) break
  }
  return group ? { group, name: words.slice(at).join(' ') } : { name: key }
}

function beforeDepartment(key: string): string {
  const words = key.split(' ')
  const at = words.findIndex((word, place) => place > 0 && departments.has(word))
  return at < 0 ? key : words.slice(0, at).join(' ')
}

// Folded as searchKey folds them.
const countyWords = folded(
  'Landkreis Landkreises Kreis Kreises LK LKr Landratsamt LRA Kreisverwaltung KV Kreishaus Kreisausschuss Kreistag Region',
)
const cityWords = folded('Stadt Landeshauptstadt Stadtverwaltung StV Hansestadt Magistrat Oberbürgermeister')
const linking = folded('des der vom von für')
const departments = folded(
  'Dezernat Dez Fachbereich FB Fachdienst FD Fachgebiet FG Amt Abteilung Abt Referat Ref Stabsstelle Stabstelle Stab Sachgebiet SG Büro Vorzimmer Team Bereich Ausländerbehörde Ausländeramt Jugendamt Sozialamt Gesundheitsamt Integrationsbeauftragte Integrationsbeauftragter',
)

function folded(words: string): Set<string> {
  return new Set(words.split(' ').map((word) => searchKey(word)))
}
