import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

type Order = { eventId: string; claimIds: readonly string[]; reason: string }

/**
 * Puts waiting claims into another order: they deal out the ranks they have among themselves, the first in the list gets the
 * lowest, and their sessions follow. Nobody else moves. The reason is written down.
 * Throws Refusal `not-found`, `busy` (one of them waits no longer).
 */
export async function reRank(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, claimIds, reason }: Order,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const now = deps.clock.now()
  const order = JSON.stringify([...new Set(claimIds)])
  const waiting = sql`c.event_id = ${eventId} and c.state = 'waiting' and c.after_claim is null`
  await deps.store.write((draft) => [
    draft.run(
      refuse(
        'busy',
        sql`exists (select 1 from json_each(${order}) j
        where not exists (select 1 from claims c where c.id = j.value and ${waiting}))`,
      ),
    ),
    draft.run(sql`update claims set rank = dealt.rank
      from (select j.value as id, held.rank from json_each(${order}) j
        join (select c.rank, row_number() over (order by c.rank) - 1 as place from json_each(${order}) o cross join claims c on c.id = o.value) held
          on held.place = j.key) dealt
      where claims.id = dealt.id`),
    draft.run(sql`update claims set rank = (select a.rank from claims a where a.id = claims.after_claim)
      where after_claim in (select value from json_each(${order})) and state = 'waiting'`),
    note(draft, actor, { hostId, eventId, at: now, verb: 'waiting-list.ranked', about: eventId, reason }),
  ])
}
