import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { type failedSignInReasons, failedSignIns } from '../../db/schema/access.ts'
import { clockIn, defaultZone, type Instant } from '../../lib/dates.ts'

/** The statement that counts a sign-in which failed, by its day and reason, if the condition holds; a row holds nothing of who tried. */
export function countFailedSignIn(
  draft: Draft,
  reason: (typeof failedSignInReasons)[number],
  now: Instant,
  where: SQL = sql`true`,
): Statement {
  const { date } = clockIn(now, defaultZone)
  return draft.run(sql`insert into ${failedSignIns} (day, reason, count) select ${date}, ${reason}, 1 where ${where}
    on conflict (day, reason) do update set count = count + 1`)
}
