/** The ways of packing that Node knows and browsers ask for, the tightest first (RFC 9110 § 8.4.1). */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The tightest of the encodings at hand that an `Accept-Encoding` takes (RFC 9110 § 12.5.3); none is the bytes as they are. */
export function encodingFor(accepted: string | null | undefined, atHand: readonly Encoding[]): Encoding | undefined {
  const taken = (accepted ?? '').toLowerCase().split(',').map(codingTaken)
  return atHand.find((encoding) => taken.includes(encoding))
}

/** "br;q=0.5" is br; what has a weight of 0 is not taken. */
function codingTaken(part: string): string | undefined {
  const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return weight !== undefined && Number(weight) === 0 ? undefined : coding
}

/** Whether an `If-None-Match` names this entity tag, by weak comparison (RFC 9110 § 13.1.2). */
export function isKnown(known: string | null | undefined, tag: string): boolean {
  const opaque = tag.replace(/^W\//, '')
  return (known ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === opaque)
}
