/** TEXT of several lines: every kind of line end that some parser knows becomes LF, other control characters go. */
export function textLines(text: string): string {
  return unusual.test(text) ? tidied(text) : text
}

/** What `tidied` would touch. Most texts have none of it, and a feed asks for tens of thousands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids exactly these in TEXT
const unusual = /[\0-\x08\x0b-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]/

function tidied(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids exactly these in TEXT
      .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
  )
}

export function textLine(text: string): string {
  return textLines(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

/** TEXT escaping (RFC 5545 § 3.3.11), where the library leaves it to us. */
export function escaped(text: string): string {
  return textLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A web address in ASCII; undefined for any other. What TEXT would escape is percent-encoded: the library treats URIs as TEXT. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? encodeTextMarks(url.href) : undefined
}

export function uriPart(text: string): string {
  return encodeTextMarks(encodeURI(text))
}

function encodeTextMarks(uri: string): string {
  return uri.replace(/[\\;,]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
