import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { sizedTo } from '../events/sized-to.ts'
import type { QuotaRuleScope } from './quota-input.ts'

type Rule = {
  eventId: string
  scope: QuotaRuleScope
  size: number | null
  /** Also where one has more already: it gets nothing until it has no more than this. */
  below?: boolean | undefined
}

/**
 * "At most two per organisation" or per Land; null lifts the limit. It holds for who is registered already and for who comes:
 * each organisation gets its quota on first use, and may get a size of its own by `setQuota` afterwards. Where one has more
 * than that it is refused, or wanted from now on (`below`). Throws Refusal `not-found`, `seats-taken`.
 */
export async function setQuotaRule(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, scope, size, below }: Rule,
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(
      size === null
        ? sql`delete from quota_rules where event_id = ${eventId} and scope = ${scope}`
        : sql`insert into quota_rules (host_id, event_id, scope, size) values (${hostId}, ${eventId}, ${scope}, ${size})
            on conflict do update set size = excluded.size`,
    ),
    draft.run(sql`insert into quotas (id, host_id, event_id, scope, key, size, changed_at)
      select ${deps.ids.next()} || '/' || row_number() over (), s.host_id, s.event_id, s.scope, s.key, null, ${now}
      from seats_wanted s join quota_rules u on u.event_id = s.event_id and u.scope = s.scope
      where s.event_id = ${eventId} and s.scope = ${scope} group by s.key on conflict do nothing`),
    draft.run(sql`insert into needs (host_id, claim_id, registration_id, quota_id)
      select s.host_id, s.claim_id, s.registration_id, q.id
      from seats_wanted s join claims c on c.id = s.claim_id and not c.over_capacity
        join quotas q on q.event_id = s.event_id and q.scope = s.scope and q.key = s.key
      where s.event_id = ${eventId} and s.scope = ${scope} on conflict do nothing`),
    draft.run(
      sql`update quotas set ${sizedTo(size, below)}, changed_at = ${now} where event_id = ${eventId} and scope = ${scope}`,
    ),
    note(draft, actor, { hostId, eventId, at: now, verb: 'quota-rule.set', about: eventId, fields: [scope] }),
  ])
}
