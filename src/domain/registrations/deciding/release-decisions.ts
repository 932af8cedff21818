import { sql } from 'drizzle-orm'
import { refuse } from '../../../db/refuse.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { note } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'
import { leave } from '../cancelling/leave.ts'
import { takesPlace } from '../cancelling/takes-place.ts'
import { standing, writeTo, writeToContacts } from '../links/letters-about.ts'

type Draft = { registration: string; claim: string; booking: string; decision: 'accepted' | 'declined' | 'reserve' }

/**
 * Releases all drafts of an event together. The accepted are promoted in the order in which they registered, the reserve
 * after them in the order of its ranks, all within the ranks that they have among themselves; whoever does not fit waits. On a
 * paused waiting list, or once nobody moves up any more, only the accepted are promoted. The declined leave. Everybody and their contacts hear how they stand.
 * Returns how many people were told. Throws Refusal `not-found`, `busy` (a draft was changed at the same
 * moment), `event-begun` (only the declined leave then), `cancelled-event`.
 */
export async function releaseDecisions(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  eventId: string,
): Promise<number> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const drafts = await readDrafts(deps, eventId)
  if (drafts.length === 0) return 0
  const now = deps.clock.now()
  const ids = JSON.stringify(drafts.map(({ registration, decision }) => [registration, decision]))
  const taken = JSON.stringify([
    ...new Set(drafts.filter(({ decision }) => decision !== 'declined').map(({ claim }) => claim)),
  ])
  const concerned = (which: string) =>
    sql`json_each(${ids}) j cross join registrations r on r.id = j.value ->> 0 and j.value ->> 1 ${sql.raw(which)} 'declined'`
  await deps.store.write((draft) => [
    draft.run(
      refuse(
        'busy',
        sql`exists (select 1 from json_each(${ids}) j where not exists (
        select 1 from registrations r join claims c on c.id = r.claim_id
        where r.id = j.value ->> 0 and r.decision = j.value ->> 1 and r.cancelled_at is null and c.state = 'review'))`,
      ),
    ),
    draft.run(refuse('cancelled-event', sql`not ${takesPlace(sql`${eventId}`)}`)),
    draft.run(
      refuse(
        'event-begun',
        sql`${taken} <> '[]' and exists (select 1 from events where id = ${eventId} and starts_at <= ${now})`,
      ),
    ),
    writeTo(draft, { kind: 'declined', from: concerned('='), where: sql`r.cancelled_at is null`, now }),
    ...leave(draft, {
      where: sql`r.id in (select value ->> 0 from json_each(${ids}) where value ->> 1 = 'declined') and r.cancelled_at is null`,
      now,
    }),
    draft.run(sql`update claims set rank = dealt.rank, state = 'waiting', changed_at = ${now}
      from (select o.value as id, held.rank from json_each(${taken}) o
        join (select c.rank, row_number() over (order by c.rank) - 1 as place from json_each(${taken}) j cross join claims c on c.id = j.value) held
          on held.place = o.key) dealt
      where claims.id = dealt.id`),
    draft.run(sql`update claims set rank = (select a.rank from claims a where a.id = claims.after_claim)
      where after_claim in (select value from json_each(${taken})) and state = 'waiting'`),
    draft.run(sql`insert into promotions (claim_id, at, because)
      select c.id, ${now}, 'accepted' from json_each(${taken}) j cross join claims c on c.id = j.value or c.after_claim = j.value
        join events e on e.id = c.event_id
      where c.state = 'waiting' and (e.waiting_list <> 'paused'
          and ${now} < min(e.starts_at, coalesce(e.promote_until, e.starts_at)) or exists (
        select 1 from registrations r where r.claim_id = j.value and r.decision = 'accepted' and r.cancelled_at is null))
      order by c.rank, c.after_claim is not null, c.rowid`),
    writeTo(draft, { kind: standing(now), from: concerned('<>'), where: sql`r.cancelled_at is null`, now }),
    writeToContacts(draft, { bookings: drafts.map(({ booking }) => booking), now }),
    note(draft, actor, { hostId, eventId, at: now, verb: 'decisions.released', about: eventId }),
  ])
  return drafts.length
}

/** In the order in which they are promoted: the accepted as they registered, then the reserve by rank. */
function readDrafts({ store }: Pick<Deps, 'store'>, eventId: string): Promise<Draft[]> {
  return store.read.all<Draft>(sql`
    select r.id as registration, c.id as claim, r.booking_id as booking, r.decision as decision
    from claims c cross join registrations r on r.claim_id = c.id
    where c.event_id = ${eventId} and c.state = 'review' and r.decision is not null and r.cancelled_at is null
    order by r.decision, iif(r.decision = 'reserve', r.decision_rank, 0), c.rank, r.position`)
}
