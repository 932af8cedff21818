import { sql } from 'drizzle-orm'
import type { claimStates } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'

export type ChosenSession = { registrationId: string; claimId: string; sessionId: string; state: SeatState }

/** The sessions that these registrations hold or wait for, in the order in which they were chosen; one query for all. */
export async function readSessions(
  { store }: Pick<Deps, 'store'>,
  registrationIds: readonly string[],
): Promise<ChosenSession[]> {
  const rows = await store.read.all<{
    registration: string
    claim: string
    session: string
    state: (typeof claimStates)[number]
  }>(sql`
    select r.id as registration, s.id as claim, q.key as session, s.state as state
    from json_each(${JSON.stringify(registrationIds)}) j cross join registrations r on r.id = j.value
      cross join needs n on n.registration_id = r.id cross join claims s on s.id = n.claim_id and s.after_claim = r.claim_id
      cross join quotas q on q.id = n.quota_id
    where s.state <> 'released' order by j.key, s.rank, s.rowid`)
  return rows.map(({ registration, claim, session, state }) => ({
    ...{ registrationId: registration, claimId: claim, sessionId: session },
    state: seatState(state),
  }))
}
