/** Parameters of RFC 3492 § 5. */
const [base, tMin, tMax, skew, damp, firstBias, firstCode] = [36, 1, 26, 38, 700, 72, 128]

/** A domain in the letters it was registered with: `xn--mller-kva.example` → `müller.example`. What is none stays. */
export function decodedDomain(domain: string): string {
  return domain
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.')
}

/** RFC 3492 § 6.2. Undefined if the text is not Punycode; a label is short, so that putting letters in place costs little. */
function decoded(text: string): string | undefined {
  if (text === '' || text.length > 63) return undefined
  const split = text.lastIndexOf('-')
  const letters = [...text.slice(0, Math.max(0, split))]
  let [code, bias, place] = [firstCode, firstBias, 0]
  for (let at = split + 1; at < text.length; ) {
    const before = place
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text.charCodeAt(at++))
      if (digit === undefined) return undefined
      place += digit * weight
      const threshold = Math.min(tMax, Math.max(tMin, k - bias))
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = letters.length + 1
    bias = adapted(place - before, length, before === 0)
    code += Math.floor(place / length)
    place %= length
    if (code > 0x10ffff) return undefined
    letters.splice(place++, 0, String.fromCodePoint(code))
  }
  return letters.join('')
}

function digitOf(sign: number): number | undefined {
  if (sign >= 97 && sign <= 122) return sign - 97
  return sign >= 48 && sign <= 57 ? sign - 22 : undefined
}

/** RFC 3492 § 6.1. */
function adapted(moved: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(moved / damp) : moved >> 1
  delta += Math.floor(delta / length)
  let k = 0
  for (; delta > ((base - tMin) * tMax) >> 1; k += base) delta = Math.floor(delta / (base - tMin))
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew))
}
