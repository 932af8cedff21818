import { day, type Instant, minute } from './dates.ts'

/** A session of the office ends a week after the sign-in, however often it is used, and a day after it was last used. */
export const sessionLife = { sinceSignIn: 7 * day, sinceUse: day }

/** Using it moves `updatedAt`; nothing moves `createdAt`. */
export function isSessionOver(session: { createdAt: Date; updatedAt: Date }, now: Instant): boolean {
  const since = (date: Date) => now - new Date(date).getTime()
  return since(session.createdAt) >= sessionLife.sinceSignIn || since(session.updatedAt) >= sessionLife.sinceUse
}

/** Whether a use is worth a write: after a quarter of an hour, or where a clock was ahead. */
export function isUseToBeNoted({ updatedAt }: { updatedAt: Date }, now: Instant): boolean {
  const since = now - new Date(updatedAt).getTime()
  return since < 0 || since >= 15 * minute
}
