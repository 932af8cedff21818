/**
 * What an honest mail of one megabyte stays below: its lines in base64, the bytes of its head, and the lines that can begin a
 * part (RFC 2046 § 5.1.1), signatures and quoted mails included.
 */
const most = { lines: 20_000, head: 64 * 1024, dashes: 500 } as const

const [lineFeed, carriageReturn, dash] = [0x0a, 0x0d, 0x2d]

/** Whether a mail is beyond any honest one, counted in one pass: what parses it takes far more than linear time for such. */
export function isBeyondMail(bytes: Uint8Array): boolean {
  let lines = 0
  let dashes = 0
  let inHead = true
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(lineFeed, at)
    const end = next < 0 ? bytes.length : next
    if (bytes[at] === dash && bytes[at + 1] === dash) dashes++
    if (end === at || (end === at + 1 && bytes[at] === carriageReturn)) inHead = false
    if (++lines > most.lines || dashes > most.dashes || (inHead && end > most.head)) return true
    at = end + 1
  }
  return false
}
