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
  if (scanned.length > 500) return undefined
  const plain = asTyped(scanned.trim().split('/').at(-1) ?? '')
  return code.test(plain) ? plain : undefined
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
