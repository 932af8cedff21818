/** The only source of chance: a new UUID per call, and a short code for a badge. */
export type Ids = {
  next(): string
  /** 16 characters of Crockford's base 32 (80 bits): fits the smallest QR code and is legible by phone. */
  code(): string
}
