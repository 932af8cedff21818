/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before = + - @ | (full-width forms too, and after
 * leading blanks) and before a leading tab, CR, LF or NUL. OWASP ASVS 5.0, 1.2.10. Phone numbers and numbers stay as they were
 * typed: with digits alone nothing is called and nothing is looked up.
 */
export function defuseFormula(text: string): string {
  return dangerous.test(text) && !isNumberLike(text) ? `'${text}` : text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters before a formula are the attack
const dangerous = /^(?:[\t\r\n\0]|[\s\0-\x1f\x7f\u200b-\u200f\u2060\ufeff]*[=+\-@|＝＋－＠｜])/u

/** "+49 (0)345 12-34", "+4934512", "-3,5": one sign in front, and blanks, brackets and single separators between digits. */
function isNumberLike(text: string): boolean {
  return text.length <= 40 && (phone.test(text) || number.test(text))
}

const phone = /^\+ ?[1-9](?:[ ./-]?\(?\d\)?)+$/
const number = /^[+-]\d{1,15}(?:[.,]\d{1,15})?$/
