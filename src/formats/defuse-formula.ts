/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before = + - @ | (full-width forms too, and after
 * leading blanks) and before a leading tab, CR, LF or NUL. OWASP ASVS 5.0, 1.2.10.
 */
export function defuseFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters before a formula are the attack
const dangerous = /^(?:[\t\r\n\0]|[\s\0-\x1f\x7f\u200b-\u200f\u2060\ufeff]*[=+\-@|＝＋－＠｜])/u
