import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Instant } from '../../lib/dates.ts'

/**
 * The statement that writes the letters of whom the condition is given once more: as a new revision, rendered afresh, to the
 * address that is the person's today.
 */
export function writeAgain(
  draft: Draft,
  { where, now, dueAt }: { where: SQL | undefined; now: Instant; dueAt: Instant },
): Statement {
  return draft.run(sql`insert into letters
    (host_id, event_id, about, kind, revision, address, language, facts, priority, mailing_id, written_at, due_at)
    select host_id, event_id, about, kind,
      max(${now}, (select max(l.revision) + 1 from letters l where l.about = letters.about)),
      coalesce((select a.address from addressees a where a.id = letters.about),
        (select b.contact_email from bookings b where b.id = letters.about), address),
      language, facts, priority, mailing_id, ${now}, ${dueAt}
    from letters where ${where} and address <> ''`)
}
