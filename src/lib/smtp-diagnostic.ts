/** What the last server line, as far as its words hold codes: the basic reply and the enhanced status (RFC 5321, 3463). */
export type Diagnostic = { reply: number | undefined; status: string | undefined }

/** An answer as it came, then one quoted within a sentence, then a status alone; a number of a network is none of them. */
const shapes = [
  /^([245]\d\d)(?![\d.])(?:[ -]{1,2}[#'(]?([245]\.\d{1,3}\.\d{1,3})(?!\.?\d))?/,
  /(?<![\d.])([245]\d\d)[ -]{1,2}[#'(]?([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/,
  /(?<![\d.])()([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/,
]
const longest = 500

/** Reads a Diagnostic-Code (RFC 3464 § 2.3.6), or the sentence in which a carrier hands it on. What is no code is never kept. */
export function readDiagnostic(words: string): Diagnostic {
  const line = words
    .slice(0, longest)
    .trim()
    .replace(/^smtp; ?/i, '')
  const found = shapes.map((shape) => shape.exec(line)).filter((match) => match !== null)
  const [, reply, status] = found.find(([, , code]) => code !== undefined) ?? found[0] ?? []
  return { reply: reply ? Number(reply) : undefined, status }
}
