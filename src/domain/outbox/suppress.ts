import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { suppressions } from '../../db/schema/letters.ts'
import type { Instant } from '../../lib/dates.ts'

/** The statement after which the host of a letter writes to its address no more; a complaint outweighs a dead address. */
export function suppress(
  draft: Draft,
  {
    where,
    reason,
    now,
  }: { where: SQL | undefined; reason: (typeof suppressions.$inferSelect)['reason']; now: Instant },
): Statement {
  return draft.run(sql`insert into suppressions (host_id, address, reason, since, letter_id)
    select letters.host_id, lower(letters.address), ${reason}, ${now}, letters.id from letters
    where ${where} and letters.event_id is not null and letters.address <> ''
    on conflict (host_id, address) do update set reason = 'complained' where excluded.reason = 'complained'`)
}
