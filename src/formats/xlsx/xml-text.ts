/**
 * Someone's text between two tags. What XML cannot hold is written as `_x0001_` (ECMA-376 part 1, 22.9.2.19), and so is whatever
 * looks like that. Excel holds 32,767 characters in a cell and calls a file with more damaged.
 */
export function xmlText(text: string): string {
  const whole = (text.length > most ? `${text.slice(0, most - 1)}…` : text).replaceAll('\0', '')
  return isPlain.test(whole)
    ? whole
    : whole
        .toWellFormed()
        .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
        .replace(unheld, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
        .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

const most = 32_767

/** Most cells: nothing to be looked at twice. */
const isPlain = /^[a-zA-Z0-9 .,;:@()/+\-äöüÄÖÜß]*$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold, and the CR that it would turn into LF
const unheld = /[\x01-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
