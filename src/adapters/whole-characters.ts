/**
 * The arguments of a call to a server, with U+FFFD for each half of a character (a lone surrogate, from a text that was cut or
 * a made-up JSON): a server takes no such string, and the embedded file keeps it just so.
 */
export function wholeCharacters<Value>(value: Value): Value
export function wholeCharacters(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed()
  if (Array.isArray(value)) return value.map((each) => wholeCharacters(each))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wholeCharacters(each)]))
}
