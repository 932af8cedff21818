const begin = 'BEGIN:VCALENDAR'
const end = 'END:VCALENDAR'

/** The iCalendar text in these bytes, unfolded, if there is any; what is not UTF-8 is read as Windows-1252. */
export function calendarsOf(bytes: Uint8Array): string[] {
  return calendarsWithin(decoded(unfolded(bytes)))
}

/** From the first to the last line that belongs to a calendar, wherever in a text it stands. */
export function calendarsWithin(text: string): string[] {
  const from = text.search(/^[ \t\uFEFF]*BEGIN:VCALENDAR/im)
  if (from < 0) return []
  const upper = text.toUpperCase()
  const last = upper.lastIndexOf(end)
  return [text.slice(upper.indexOf(begin, from), last < from ? undefined : last + end.length)]
}

/** Some programs fold in the middle of a character (RFC 5545 § 3.1 allows it): octets are joined before they are read. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const fold = foldAt(bytes, at)
    if (fold > 0) at += fold - 1
    else joined[length++] = bytes[at] ?? 0
  }
  return joined.subarray(0, length)
}

/** How many octets of a fold begin here: CRLF or LF, and one space or tab. */
function foldAt(bytes: Uint8Array, at: number): number {
  const lineEnd = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : bytes[at] === 0x0a ? 1 : 0
  const next = bytes[at + lineEnd]
  return lineEnd > 0 && (next === 0x20 || next === 0x09) ? lineEnd + 1 : 0
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
