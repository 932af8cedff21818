import { asLatin } from './look-alikes.ts'

/** Endings that mail programs make links of, in whatever capitals; others count where they are written small. */
const endings =
  'com|net|org|info|biz|eu|de|at|ch|fr|nl|pl|uk|ru|cn|io|cc|tk|ml|ga|cf|gq|ly|xyz|top|shop|site|online|app|dev|link|click|page|live|store|club|website|space|fun|icu'

/** What stands before a dot in a title or a department, and names no domain: "Dr.med/Dr.phil", "Abt.soziales/jugend". */
const shortened = new Set('dr prof dipl mag abt ref dez amt fb fd sg st stv stellv rer bgm allg verw öff'.split(' '))

/** A domain with a path, a query or a port. "f.Soziales/Jugend" and "i.d.R./A" are none. */
const domain = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{2,63})\.\p{Ll}{2,24}(?::\d|[/?#])/gu

const signs = [
  // A scheme, also as it is written to get past such a check.
  /:\/\//,
  /\bh(?:tt|xx)ps? ?:/i,
  /\bftps? ?:/i,
  /\bjavascript ?:/i,
  /\bwww ?\d?\./i,
  /\/\/[^\s/]+\.\p{L}/u,
  new RegExp(`[\\p{L}\\p{N}]\\.(?:${endings})(?::\\d|[/?#]\\S)`, 'iu'),
  /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d|\/)/,
]

/**
 * Whether a line holds the address of a web page, however its dots, slashes and letters are disguised: what strangers write
 * into letters to others must not lead anywhere. Names with dots ("St. Martin", "Dr.med.") and mail addresses are none.
 */
export function holdsWebAddress(line: string): boolean {
  const plain = asLatin(line.normalize('NFKC').replace(/\p{DI}/gu, ''))
    .replace(/[。․·‧∙•۔܁܂]/g, '.')
    .replace(/\s?[[({](?:\.|dot|punkt)[\])}]\s?/gi, '.')
    .replace(/[⁄∕⧸╱⟋\\]/g, '/')
    .replace(/[∶ː꞉︰]/g, ':')
  const named = [...plain.matchAll(domain)].some(([, label = '']) => !shortened.has(label.toLowerCase()))
  return named || signs.some((sign) => sign.test(plain))
}
