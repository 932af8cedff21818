/**
 * Reads JSON, with U+FFFD for each half of a character: `"\ud800"` is JSON, but no text that a database, a letter or a paper
 * can hold. Throws SyntaxError.
 */
export function wellFormedJson(text: string): unknown {
  return JSON.parse(text, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))
}
