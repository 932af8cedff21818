import { sql } from 'drizzle-orm'
import type { Decision } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { noteRows } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'

type Decisions = {
  eventId: string
  registrationIds: readonly string[]
  /** null takes a draft back. */
  decision: Decision | null
  reason?: string | undefined
}

/**
 * Drafts a decision about people in review; nobody hears of it before the release. A group that wants all or none is decided
 * as one. Reserve is ranked in the order of the list, after those who were put there before. Whoever is not in review any
 * more is passed over. Throws Refusal `not-found`.
 */
export async function decide(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, registrationIds, decision, reason }: Decisions,
): Promise<void> {
  await readManagedEvent(deps, actor, eventId)
  const now = deps.clock.now()
  const list = JSON.stringify(registrationIds)
  const place = sql`(select min(j.key) from json_each(${list}) j cross join registrations o on o.id = j.value where o.claim_id = r.claim_id)`
  const before = sql`(select coalesce(max(x.decision_rank), 0) from claims i join registrations x on x.claim_id = i.id
    where i.event_id = ${eventId} and i.state = 'review')`
  await deps.store.write((draft) => [
    draft.run(
      noteRows(actor, {
        ...{ at: now, reason, hostId: sql`r.host_id`, eventId: sql`r.event_id`, about: sql`r.id` },
        verb: 'registration.decided',
        fields: [decision ?? 'open'],
        rows: sql`json_each(${list}) j cross join registrations r on r.id = j.value join claims c on c.id = r.claim_id
          where c.event_id = ${eventId} and c.state = 'review' and r.cancelled_at is null`,
      }),
    ),
    draft.run(sql`update registrations as r set decision = ${decision},
        decision_rank = ${decision === 'reserve' ? sql`${before} + 1 + ${place}` : sql`null`}
      where r.cancelled_at is null and r.claim_id in (
        select c.id from json_each(${list}) j cross join registrations o on o.id = j.value cross join claims c on c.id = o.claim_id
        where c.event_id = ${eventId} and c.state = 'review' and o.cancelled_at is null)`),
  ])
}
