import { sql } from 'drizzle-orm'
import type { ListScope } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { isConflict } from './settle-conflict.ts'

export type CheckInList = {
  id: string
  scope: ListScope
  key: string
  inside: number
  people: number
  rehearsal: 0 | 1
}

/** Somebody who was let in although they could not be: in already at another desk, or without a seat. */
export type Conflict = {
  /** The scan by which it is settled. */
  scan: number
  registrationId: string
  academicTitle: string
  firstName: string
  lastName: string
  organisation: string
  scope: ListScope
  key: string
  at: Instant
  desk: string
  effect: 'conflict' | 'admission' | 're-entry'
  /** How they stood when the scan arrived; `confirmed`: the conflict is with another desk. */
  standing: string
}

/** Somebody whose scan came with a time that cannot be true. */
export type DoubtfulScan = Pick<
  Conflict,
  'scan' | 'registrationId' | 'academicTitle' | 'firstName' | 'lastName' | 'organisation' | 'desk'
> & { direction: 'in' | 'out' | 'undo'; deviceAt: Instant; receivedAt: Instant }

export type CheckInOverview = {
  lists: CheckInList[]
  conflicts: Conflict[]
  doubtful: DoubtfulScan[]
  confirmed: number
  walkIns: number
}

const most = 200

/** Who has come so far, by day and by session, which conflicts and doubtful times nobody has looked at, and how many came without a registration. Throws Refusal `not-found`. */
export async function readCheckInOverview(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  eventId: string,
): Promise<CheckInOverview> {
  await readManagedEvent(deps, actor, eventId)
  const { read } = deps.store
  const [lists, conflicts, doubtful, [figures]] = await read.batch([
    read.all<CheckInList>(sql`select id, scope, key, inside, people, rehearsal from check_in_lists
      where event_id = ${eventId} order by rehearsal, scope, key`),
    read.all<Conflict>(sql`select k.id as scan, r.id as registrationId, r.academic_title as academicTitle, r.first_name as firstName,
        r.last_name as lastName, r.organisation, l.scope, l.key, k.at, coalesce(d.label, '') as desk, k.effect, k.standing
      from check_in_lists l cross join check_ins k on k.list_id = l.id and k.effect in ('conflict', 'admission', 're-entry')
        cross join registrations r on r.id = k.registration_id left join desks d on d.id = k.desk_id
      where l.event_id = ${eventId} and not l.rehearsal and k.settled_at is null and ${isConflict}
      order by k.at desc, k.id desc limit ${most}`),
    read.all<DoubtfulScan>(sql`select u.id as scan, r.id as registrationId, r.academic_title as academicTitle, r.first_name as firstName,
        r.last_name as lastName, r.organisation, coalesce(d.label, '') as desk, u.direction, u.device_at as deviceAt,
        u.received_at as receivedAt
      from doubtful_scans u cross join registrations r on r.id = u.registration_id left join desks d on d.id = u.desk_id
      where u.event_id = ${eventId} and u.settled_at is null order by u.received_at desc, u.id desc limit ${most}`),
    read.all<{
      confirmed: number
      walkIns: number
    }>(sql`select count(*) as confirmed, coalesce(sum(b.source = 'desk'), 0) as walkIns
      from registrations r cross join claims c on c.id = r.claim_id cross join bookings b on b.id = r.booking_id
      where r.event_id = ${eventId} and r.cancelled_at is null and c.state = 'granted'`),
  ])
  return { lists, conflicts, doubtful, confirmed: figures?.confirmed ?? 0, walkIns: figures?.walkIns ?? 0 }
}
