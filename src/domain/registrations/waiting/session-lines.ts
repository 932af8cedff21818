import { type SQL, sql } from 'drizzle-orm'

/**
 * A table `lines` for a WITH: the place of every claim that waits for a session of these events among those who wait for the
 * same one, counted from 1. Reckoned once for all who are asked about: each by itself would read the whole session again.
 */
export function sessionLines(eventIds: SQL): SQL {
  return sql`lines as materialized (
    select w.id as claim_id, o.quota_id, rank() over (partition by o.quota_id order by w.rank, w.rowid) as place
    from claims w cross join needs o on o.claim_id = w.id
    where w.event_id in (${eventIds}) and w.state = 'waiting' and w.after_claim is not null)`
}

/** The place of such a claim; the table is made only when this is asked. */
export function placeInLine(claimId: SQL, quotaId: SQL): SQL {
  return sql`(select l.place from lines l where l.claim_id = ${claimId} and l.quota_id = ${quotaId})`
}
