/** What begins a title, and what else one may hold: "Prof. Dr. h.c.", "Dr.-Ing.", "Dipl.-Ing. (FH)". */
const leading = new Set(
  'prof professor professorin dr dres doktor pd priv dipl mag univ apl hon jun ing lic'.split(' '),
)
const parts = new Set(
  [...leading].concat(
    'habil h c mult em med dent vet phil jur iur rer nat pol oec publ soc theol sc fh ba bw inf'.split(' '),
  ),
)
/** Said in full or in short, these are titles without a dot, too. */
const bare = new Set(['prof', 'professor', 'professorin', 'dr', 'doktor', 'pd'])

type Name = Record<'academicTitle' | 'firstName' | 'lastName', string>

/** A name whose titles stand where titles belong, wherever they were typed: "Prof. Dr. Weiß" is called Weiß. */
export function titlesApart(name: Name): Name {
  const [first, last] = [split(name.firstName), split(name.lastName)]
  const academicTitle = [name.academicTitle, first.titles, last.titles].filter(Boolean).join(' ')
  return { academicTitle, firstName: first.rest, lastName: last.rest }
}

/** Titles before a name; what is nothing but titles is a name. */
function split(text: string): { titles: string; rest: string } {
  const words = text.split(' ')
  let at = 0
  while (at < words.length - 1 && isTitle(words[at] ?? '', at > 0)) at++
  return { titles: words.slice(0, at).join(' '), rest: words.slice(at).join(' ') }
}

function isTitle(word: string, follows: boolean): boolean {
  const pieces = word
    .toLowerCase()
    .split(/[.()-]+/)
    .filter(Boolean)
  const [first = ''] = pieces
  const isMarked = /[.(]/.test(word) || bare.has(word.toLowerCase())
  return isMarked && pieces.length > 0 && (follows || leading.has(first)) && pieces.every((piece) => parts.has(piece))
}
