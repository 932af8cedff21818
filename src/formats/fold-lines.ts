const most = 75
/** No UTF-16 unit takes more octets: a line of so few units is short whatever stands in it, and most lines are. */
const shortAnyway = most / 3

/** Lines that end in CRLF, folded so that none has more than 75 octets and no character is cut (RFC 5545 § 3.1). */
export function foldLines(text: string): string {
  let written = ''
  let from = 0
  for (let line = 0; line < text.length; ) {
    const lineEnd = text.indexOf('\r\n', line)
    const end = lineEnd < 0 ? text.length : lineEnd
    for (let at = end - line > shortAnyway ? line : end, octets = 0; at < end; at++) {
      const size = octetsOf(text.charCodeAt(at))
      if (octets + size > most) {
        written += `${text.slice(from, at)}\r\n `
        from = at
        octets = 1
      }
      octets += size
      if (size === 4) at++
    }
    line = end + 2
  }
  return written + text.slice(from)
}

/** Of the character that begins with this UTF-16 unit; four where a second unit follows. */
function octetsOf(unit: number): 1 | 2 | 3 | 4 {
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return unit >= 0xd800 && unit < 0xdc00 ? 4 : 3
}
