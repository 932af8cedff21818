import { sql } from 'drizzle-orm'
import type { ListScope, ScanEffect, ScanKind } from '../../db/schema/checkin.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { timeSlices } from '../../lib/time-slices.ts'

/** A scan as it was made, and what it did. Once the event is forgotten, instants are 0 and names empty. */
export type EveryScan = {
  id: number
  at: Instant
  receivedAt: Instant
  academicTitle: string
  firstName: string
  lastName: string
  organisation: string
  direction: 'in' | 'out' | 'undo'
  effect: ScanEffect
  kind: ScanKind
  /** '' is the office. */
  desk: string
  device: string
  registrationId: string
}

/** Every list of an event that counts: its days, then its sessions. */
export function listsThatCount({ store }: Pick<Deps, 'store'>, eventId: string) {
  return store.read.all<{ id: string; scope: ListScope; key: string }>(
    sql`select id, scope, key from check_in_lists where event_id = ${eventId} and not rehearsal order by scope, key`,
  )
}

/** Every scan of a list in the order of time, read page by page. */
export async function* everyScan({ store }: Pick<Deps, 'store'>, listId: string): AsyncGenerator<EveryScan> {
  const nextSlice = timeSlices()
  let after = { at: -1, id: 0 }
  for (;;) {
    const scans = await store.read.all<EveryScan>(sql`
      select k.id, k.at, k.received_at as receivedAt, r.academic_title as academicTitle, r.first_name as firstName,
        r.last_name as lastName, r.organisation, k.direction, k.effect, k.kind, coalesce(d.label, '') as desk, k.device,
        r.id as registrationId
      from (select id, at, received_at, direction, effect, kind, desk_id, device, registration_id from check_ins
          where list_id = ${listId} and (at, id) > (${after.at}, ${after.id}) order by at, id limit ${atOnce}) k
        cross join registrations r on r.id = k.registration_id left join desks d on d.id = k.desk_id
      order by k.at, k.id`)
    yield* scans
    await nextSlice()
    const last = scans.at(-1)
    if (!last || scans.length < atOnce) return
    after = last
  }
}

const atOnce = 500
