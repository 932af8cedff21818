const most = 75

/** Lines that end in CRLF, folded so that none has more than 75 octets and no character is cut (RFC 5545 § 3.1). */
export function foldLines(text: string): string {
  return text.replace(longEnough, folded)
}

/** A UTF-16 unit is at most three octets of UTF-8: shorter lines need no look. */
const longEnough = /[^\r\n]{26,}/g

function folded(line: string): string {
  let written = ''
  let from = 0
  let octets = 0
  for (let at = 0; at < line.length; at++) {
    const size = octetsAt(line, at)
    if (octets + size > most) {
      written += `${line.slice(from, at)}\r\n `
      from = at
      octets = 1
    }
    octets += size
    if (size === 4) at++
  }
  return written + line.slice(from)
}

function octetsAt(line: string, at: number): 1 | 2 | 3 | 4 {
  const unit = line.charCodeAt(at)
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  return unit >= 0xd800 && unit < 0xdc00 ? 4 : 3
}
