import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { searchKey } from '../../lib/names.ts'
import type { Desk } from './desk.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { listedOf, peopleOf } from './read-desk-list.ts'

const most = 30

/**
 * Entry without scanning: people by parts of name, organisation or office, in German order; "mueller" finds Müller, and the
 * organisation tells two of them apart. Nothing typed finds nobody. Throws Refusal `desk-closed`.
 */
export async function findPeople(
  deps: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
  search: string,
): Promise<ListedPerson[]> {
  const now = deps.clock.now()
  mustBeOpen(desk, now)
  const words = searchKey(search.slice(0, 200)).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const each = words.map((word) => sql`instr(r.search_key, ${word}) > 0`)
  const where = sql`r.event_id = ${desk.eventId} and ${sql.join(each, sql` and `)} order by r.sort_key, r.organisation, r.id limit ${most}`
  return listedOf(desk, await deps.store.read.all(peopleOf(desk, listAt(desk, now), where)))
}
