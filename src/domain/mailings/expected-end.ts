import type { Instant } from '../../lib/dates.ts'
import type { Progress } from './read-progress.ts'

/** When the last letter of a mailing will have left, reckoned from the pace so far; undefined as long as there is none. */
export function expectedEnd(
  { letters, recipients, firstSentAt, lastSentAt }: Progress,
  now: Instant,
): Instant | undefined {
  const waiting = letters.waiting + recipients.waiting
  const left = letters.sent + letters.delivered + letters.bounced + letters.complained
  if (waiting === 0 || left < 2 || firstSentAt === null || lastSentAt === null) return undefined
  const pace = (lastSentAt - firstSentAt) / (left - 1)
  return Math.round(now + waiting * pace)
}
