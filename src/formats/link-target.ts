/**
 * An address as the target of a link, or undefined when it must not become one. Allowed are http and https (without a
 * user name in front of the host, which is how a link lies), mailto with one bare address (RFC 6068 without headers) and
 * tel with a number as people write it ("+49 (0)391 56531-20", RFC 3966 without its separators).
 */
export function linkTarget(address: string): string | undefined {
  if (/^https?:/i.test(address)) return webAddress(address)
  if (/^mailto:/i.test(address)) return mailAddress(address.slice('mailto:'.length))
  if (/^tel:/i.test(address)) return telephone(address.slice('tel:'.length))
  return undefined
}

function webAddress(address: string): string | undefined {
  if (/[\s\p{Cc}]/u.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.username === '' && url.password === '' ? url.href : undefined
}

function mailAddress(address: string): string | undefined {
  return /^[^\s\p{Cc}@?&%<>"',;:\\]+@[\p{L}\p{N}.-]+$/u.test(address) ? `mailto:${address}` : undefined
}

function telephone(number: string): string | undefined {
  const dialled = number.replace(/^(\s*\+.*?)\(0\)/, '$1').replace(/[\s()/.–-]/g, '')
  return /^\+?\d{3,15}$/.test(dialled) ? `tel:${dialled}` : undefined
}
