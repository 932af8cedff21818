import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'

/** Somebody who moved up, or was offered a seat; into a session where `session` says so. */
export type Promoted = {
  id: string
  academicTitle: string
  firstName: string
  lastName: string
  offered: 0 | 1
  session: 0 | 1
}

/** Who moved up from the queue of an event from an instant on, in order. */
export function readPromoted({ store }: Pick<Deps, 'store'>, eventId: string, since: Instant): Promise<Promoted[]> {
  return store.read.all<Promoted>(sql`select r.id, r.academic_title as academicTitle, r.first_name as firstName,
      r.last_name as lastName, a.verb = 'claim.offered' as offered, c.after_claim is not null as session
    from audit_notes a cross join claims c on c.id = a.about cross join registrations r
      on r.claim_id = coalesce(c.after_claim, c.id) and r.cancelled_at is null
        and (c.after_claim is null or exists (select 1 from needs n where n.claim_id = c.id and n.registration_id = r.id))
    where a.event_id = ${eventId} and a.verb in ('claim.promoted', 'claim.offered') and a.at >= ${since} order by a.id, r.position`)
}
