import { sql } from 'drizzle-orm'
import { type QuotaScope, quotas } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { sizedTo } from '../events/sized-to.ts'

type Quota = {
  eventId: string
  scope: QuotaScope
  /** '' for the event, the id of a category or session, a mode of attendance, an organisation's key, two digits of a Land. */
  key: string
  /** Seats there are; null is without limit. */
  size: number | null
  /** Nothing is granted until no more than these are taken, instead of refusing fewer than that. */
  below?: boolean | undefined
  reason?: string | undefined
}

/**
 * Sets the size of any quota. One that is new counts those who are registered already. More seats go to those who wait, in
 * the same batch; fewer than are taken is refused, or wanted from now on (`below`).
 * Throws Refusal `not-found`, `seats-taken`.
 */
export async function setQuota(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, scope, key, size, below, reason }: Quota,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft
      .insert(quotas)
      .values({ id: deps.ids.next(), hostId, eventId, scope, key, size: null, changedAt: now })
      .onConflictDoNothing(),
    draft.run(sql`insert into needs (host_id, claim_id, registration_id, quota_id)
      select s.host_id, s.claim_id, s.registration_id, q.id
      from seats_wanted s join claims c on c.id = s.claim_id and not c.over_capacity
        join quotas q on q.event_id = s.event_id and q.scope = s.scope and q.key = s.key
      where s.event_id = ${eventId} and s.scope = ${scope} and s.key = ${key} and q.size is null on conflict do nothing`),
    draft.run(sql`update quotas set ${sizedTo(size, below)}, changed_at = ${now}
      where event_id = ${eventId} and scope = ${scope} and key = ${key}`),
    note(draft, actor, {
      ...{ hostId, eventId, at: now, verb: 'quota.set', about: eventId, fields: [scope] },
      ...(reason === undefined ? {} : { reason }),
    }),
  ])
}
