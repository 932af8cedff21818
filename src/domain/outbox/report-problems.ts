import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { isOpen } from './letter-filter.ts'

/**
 * Writes to everybody in the office of a host whose letters did not arrive: when there are more since they were last told, and
 * at most once a day. What goes wrong with these letters themselves is no news.
 */
export async function reportProblems({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now()
  const lastReport = sql`(select coalesce(max(l.written_at), 0) from letters l
    where l.about = m.host_id || '_' || m.user_id and l.kind = 'delivery-problems' and l.written_at <= ${now})`
  await store.write((draft) => [
    draft.run(sql`insert into letters (host_id, about, kind, revision, address, language, facts, written_at, due_at)
      select m.host_id, m.host_id || '_' || m.user_id, 'delivery-problems', ${now}, u.email, 'de',
        json_object('name', u.name, 'count', cast(p.count as text)), ${now}, ${now}
      from (
        select letters.host_id, count(*) as count, max(letters.state_at) as newest from letters
        where ${isOpen} and letters.kind not in ('delivery-problems', 'carrier-refuses') group by letters.host_id
      ) p join members m on m.host_id = p.host_id join user u on u.id = m.user_id
      where p.newest > ${lastReport} and ${lastReport} <= ${now - day} order by u.email`),
  ])
}
