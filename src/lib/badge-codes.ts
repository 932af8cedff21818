/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many characters the code on a badge has: 80 bits. */
export const codeLength = 16

const code = new RegExp(`^[${crockford}]{${codeLength}}$`)

/**
 * The code in what a scanner read or somebody typed: in any case, with spaces and hyphens, O for 0 and I or L for 1, alone or
 * at the end of an address. Undefined if there is none.
 */
export function readCode(scanned: string): string | undefined {
  return readCodes(scanned)[0]
}

/**
 * Every code that it may be, the likeliest first: scanners say before it what kind of code it is (`]Q1`, ISO/IEC 15424) and set
 * separators around it, and one whose keyboard is not that of the computer swaps Y and Z and writes an address with other signs.
 */
export function readCodes(scanned: string): string[] {
  if (scanned.length > 500) return []
  const text = withoutSigns(scanned.normalize('NFKC'))
  const read = [...codesIn(text), ...codesIn(otherKeyboard(text))]
  return [...new Set([...read, ...read.map(swapped)])]
}

/** The mark of the kind of code in front (`]` is `+` on a German keyboard), and separators, as signs or by name. */
function withoutSigns(text: string): string {
  const bare = text.replace(/[\p{Cc}\p{Cf}]|[<{[]gs[>}\]]|\^\]/giu, '').trim()
  return bare.replace(/^[\]+][a-z]\d/i, '')
}

/** In whole, in one of the parts of an address, or at its very end. */
function codesIn(text: string): string[] {
  const parts = [text, ...text.split(/[/?#=&\s]/)].map(asTyped)
  const end = /^(?:https?|www)/i.test(text) ? [asTyped(text).slice(-codeLength)] : []
  return [...parts, ...end].filter((part) => code.test(part))
}

/** What a scanner with an American keyboard meant at a computer with a German one. */
function otherKeyboard(text: string): string {
  return text.replace(/[-ß_?]/g, (sign) => signs[sign] ?? sign)
}

const signs: Record<string, string> = { '-': '/', ß: '-', _: '?', '?': '_' }

function swapped(read: string): string {
  return read.replace(/[YZ]/g, (sign) => (sign === 'Y' ? 'Z' : 'Y'))
}

/** What somebody meant who typed Crockford's base 32. */
export function asTyped(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** A secret as people can type it, in groups of five: what a MAC (base64url) says, five bits a character. */
export function typeable(mac: string, characters = 10): string {
  const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const letters = [...mac.slice(0, characters)].map((one) => crockford[base64url.indexOf(one) % 32])
  return letters.join('').replace(/.{5}(?=.)/g, '$&-')
}
