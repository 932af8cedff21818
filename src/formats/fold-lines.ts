const most = 75
const [carriageReturn, lineFeed] = [13, 10]

/** Lines that end in CRLF, folded so that none has more than 75 octets and no character is cut (RFC 5545 § 3.1). */
export function foldLines(text: string): string {
  let written = ''
  let from = 0
  let octets = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === carriageReturn || unit === lineFeed) {
      octets = 0
      continue
    }
    const size = octetsOf(unit)
    if (octets + size > most) {
      written += `${text.slice(from, at)}\r\n `
      from = at
      octets = 1
    }
    octets += size
    if (size === 4) at++
  }
  return written + text.slice(from)
}

/** Of the character that begins with this UTF-16 unit; four where a second unit follows. */
function octetsOf(unit: number): 1 | 2 | 3 | 4 {
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return unit >= 0xd800 && unit < 0xdc00 ? 4 : 3
}
