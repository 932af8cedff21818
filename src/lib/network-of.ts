/**
 * The network that one building has to itself: an IPv4 address, also when it comes mapped into IPv6 (RFC 4291 § 2.5.5.2), or
 * the /64 of an IPv6 address (RFC 6177), since whoever has one such address has 2^64. Anything else stays as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = (address.split('%', 1)[0] ?? '').split('::')
  const [left, right] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const whole = address.includes('::') ? [...left, ...zeros, ...right] : left
  return `${whole.slice(0, 4).join(':')}::/64`
}

function groups(text: string): string[] {
  return text
    .split(':')
    .filter(Boolean)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}
