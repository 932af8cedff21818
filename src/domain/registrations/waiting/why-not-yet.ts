import { is, SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { quotaScopes } from '../../../db/schema/seats.ts'
import type { Deps } from '../../../deps.ts'

const fullQuota = z.object({
  scope: z.enum(quotaScopes),
  key: z.string(),
  /** Seats there shall be; fewer than are taken where nothing is given until enough have come back. */
  size: z.number(),
  taken: z.number(),
  /** Seats that the claim needs there, for everybody in it. */
  needed: z.number(),
  /** Seats there that are offered to somebody at the moment: they may become free. */
  offered: z.number(),
})

const entry = z.object({
  claimId: z.string(),
  /** The attendance that a session belongs to; null for an attendance. */
  afterClaim: z.string().nullable(),
  rank: z.number(),
  /** How many people the claim seats, all or none. */
  people: z.number(),
  registrationIds: z.array(z.string()),
  full: z.array(fullQuota),
  /** A session waits until the attendance is granted. */
  waitsForAttendance: z.number().transform(Boolean),
  /** Who fits waits only because the list is paused. */
  paused: z.number().transform(Boolean),
  /** One person alone would fit: it is the group that does not. */
  waitsForGroup: z.number().transform(Boolean),
})
export type WhyNotYet = z.infer<typeof entry>

/** Whether more is taken there than shall be: then a seat that comes back is given to nobody at first. */
export function isHeld({ size, taken }: { size: number; taken: number }): boolean {
  return taken > size
}

/**
 * Waiting claims of an event, by their ids or a query of them, in order of rank, and why they have no seat yet: full quotas, offers that are running, a pause,
 * a group that does not fit whole, a session whose attendance waits. Without a pause no entry is without a reason. One query.
 */
export async function whyNotYet(
  deps: Pick<Deps, 'store'>,
  eventId: string,
  claimIds: readonly string[] | SQL,
): Promise<WhyNotYet[]> {
  return reasonsOf(await selectWaiting(deps, eventId, claimIds))
}

/** The query of `whyNotYet`, to be sent with others. */
export function selectWaiting({ store }: Pick<Deps, 'store'>, eventId: string, claimIds: readonly string[] | SQL) {
  const some = is(claimIds, SQL) ? claimIds : sql`select value from json_each(${JSON.stringify(claimIds)})`
  const offers = sql`offers as materialized (select o.quota_id, sum(o.seats) as seats from claims k cross join needs o on o.claim_id = k.id
    where k.event_id = ${eventId} and k.state = 'offered' group by o.quota_id)`
  const offered = sql`coalesce((select seats from offers where quota_id = q.id), 0)`
  return store.read.all<{ entry: string }>(sql`
    with ${offers}
    select json_object('claimId', c.id, 'afterClaim', c.after_claim, 'rank', c.rank,
      'people', (select count(distinct n.registration_id) from needs n where n.claim_id = c.id),
      'registrationIds', json((select json_group_array(r.id) from registrations r where r.cancelled_at is null and (r.claim_id = c.id
        or r.claim_id = c.after_claim and exists (select 1 from needs n where n.claim_id = c.id and n.registration_id = r.id)))),
      'full', json((select json_group_array(json(quota)) from (
        select json_object('scope', q.scope, 'key', q.key, 'size', coalesce(q.aim, q.size), 'taken', q.taken, 'needed', sum(n.seats), 'offered', ${offered}) as quota
        from needs n join quotas q on q.id = n.quota_id where n.claim_id = c.id group by q.id having q.taken + sum(n.seats) > coalesce(q.aim, q.size)))),
      'waitsForAttendance', not f.ready, 'paused', e.waiting_list = 'paused',
      'waitsForGroup', not f.room and exists (select 1 from needs g where g.claim_id = c.id and not exists (
        select 1 from needs n join quotas q on q.id = n.quota_id
        where n.claim_id = c.id and n.registration_id = g.registration_id and q.taken + n.seats > coalesce(q.aim, q.size)))) as entry
    from claims c cross join claim_fit f on f.id = c.id join events e on e.id = c.event_id
    where c.event_id = ${eventId} and c.state = 'waiting' and c.id in (${some}) order by c.rank, c.after_claim is not null, c.rowid`)
}

export function reasonsOf(rows: readonly { entry: string }[]): WhyNotYet[] {
  return rows.map((row) => entry.parse(JSON.parse(row.entry)))
}
