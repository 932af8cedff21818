/** Soft hyphens, spaces of no width and turns of direction come along when an address is copied; nobody sees them. */
const unseen = /\p{DI}/gu

/** What an unquoted local part may hold (RFC 5322 § 3.2.3), and letters of every script with it (RFC 6531 § 3.3). */
const localPart = /^[^\p{C}\p{Z}@<>()",;:\\[\]]+$/u

/** A label of a domain that a mail server can have (RFC 5321 § 2.3.5). */
const domainLabel = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/

/** Longer than this nothing is looked at: three bytes for each of the 254 that an address has at most. */
const longestTyped = 800

/**
 * An e-mail address in the one shape in which it is kept and compared: NFKC, the domain as IDNA makes it ASCII (UTS #46), at
 * most 64 octets before the @ and 254 in all (RFC 5321 § 4.5.3.1). Two spellings of one mailbox give one shape, and SQL's
 * `lower()` of it is its key. Undefined: it is no address.
 */
export function mailAddress(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined
  const [local = '', host = '', ...more] = bare(typed).split('@')
  const domain = more.length === 0 ? asciiDomain(host) : undefined
  if (domain === undefined || !localPart.test(local) || local.split('.').includes('')) return undefined
  // SQLite lowers ASCII alone: other letters are kept lowered, so that one key serves both.
  const kept = isAscii(local) ? local : local.toLowerCase()
  const octets = new TextEncoder().encode(kept).length
  return octets <= 64 && octets + 1 + domain.length <= 254 ? `${kept}@${domain}` : undefined
}

/** Why a text is no address, as far as that can be told; undefined where it is one. */
export type AddressFault = 'incomplete' | 'two-addresses' | 'space' | 'dots' | 'too-long'
export function addressFault(typed: string): AddressFault | undefined {
  if (mailAddress(typed) !== undefined) return undefined
  if (typed.length > longestTyped) return 'too-long'
  const text = bare(typed)
  const [local = '', host = '', ...more] = text.split('@')
  if (more.length > 0) return 'two-addresses'
  if (/\s/.test(text)) return 'space'
  if (local.length > 64 || text.length > 254) return 'too-long'
  const emptyLabel = `${local}@${host}`.split(/[.@]/).includes('')
  return local !== '' && host !== '' && emptyLabel ? 'dots' : 'incomplete'
}

/** What is copied along with an address is not part of it: a name with angle brackets, "mailto:", the full stop of a sentence. */
function bare(typed: string): string {
  const text = typed.normalize('NFKC').replace(unseen, '').trim()
  const [, inside = text] = /^[^<>]*<([^<>]*)>[\s.,;:。]*$/.exec(text) ?? []
  const address = inside.replace(/^\s*mailto:/i, '')
  let end = address.length
  while (end > 0 && /[\s.,;:。]/.test(address[end - 1] ?? '')) end--
  return address.slice(0, end).trimStart()
}

/** By what an address is found and compared, whatever its capitals; of what is no address, the text in lower case. */
export function addressKey(typed: string): string {
  return (mailAddress(typed) ?? typed.slice(0, longestTyped).normalize('NFKC').replace(unseen, '').trim()).toLowerCase()
}

/** Whose allowance an address spends: what stands behind a plus is for sorting, all of it ends in one mailbox (RFC 5233). */
export function mailboxKey(typed: string): string {
  return addressKey(typed).replace(/^([^+@]+)\+[^@]*@/, '$1@')
}

/** The URL standard brings IDNA into every runtime; what would mean something else in an address of the web is no domain. */
function asciiDomain(host: string): string | undefined {
  if (host === '' || /[\p{C}\p{Z}/?#@:%\\<>()",;[\]]/u.test(host)) return undefined
  const ascii = URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : ''
  const labels = ascii.split('.')
  const whole = labels.length > 1 && labels.every((label) => label.length <= 63 && domainLabel.test(label))
  // All digits at the end: the URL standard took it for an address of the Internet Protocol.
  return whole && !/^\d+$/.test(labels.at(-1) ?? '') && ascii.length <= 253 ? ascii : undefined
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text)
}
