import { type Instant, second } from '../../lib/dates.ts'

/** How far a device's clock is behind ours, in milliseconds. What the way takes is no skew. */
export function clockSkew(sentAt: Instant, now: Instant): number {
  const skew = now - sentAt
  return Math.abs(skew) < 5 * second ? 0 : skew
}

/** When something was scanned, by our clock: never in the future. The desk's own hours bound it to the past. */
export function scanInstant(at: Instant, skew: number, now: Instant): Instant {
  return Math.min(at + skew, now)
}
