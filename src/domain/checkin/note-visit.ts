import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/dates.ts'
import type { Desk } from './desk.ts'

/**
 * Keeps when a link of a desk was last used, to a minute: devices ask every second, and are not written down each time. A
 * clock that was ahead holds nothing up.
 */
export async function noteVisit(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id, visitedAt }: Pick<Desk, 'id' | 'visitedAt'>,
): Promise<void> {
  const now = clock.now()
  if (visitedAt !== null && visitedAt > now - minute && visitedAt <= now) return
  await store.write((draft) => [
    draft.run(sql`update desks set visited_at = ${now} where id = ${id}
      and (visited_at is null or visited_at not between ${now - minute + 1} and ${now})`),
  ])
}
