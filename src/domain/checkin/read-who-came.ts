import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { cutPage, type Neighbours, type NewestFirst } from '../../lib/paging.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { CheckInList } from './read-check-in-overview.ts'

/** Somebody who was let in: when first and at which desk ('' is the office), and since when they are inside, if they are. */
export type Came = {
  scan: number
  registrationId: string
  academicTitle: string
  firstName: string
  lastName: string
  organisation: string
  at: Instant
  desk: string
  insideSince: Instant | null
}

/**
 * Who came to a list, the latest first; `inside`: who is there now. Throws Refusal `not-found`.
 */
export async function readWhoCame(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  { eventId, listId, inside }: { eventId: string; listId: string; inside: boolean },
  page: NewestFirst,
): Promise<{ list: CheckInList; rows: Came[] } & Neighbours> {
  await readManagedEvent(deps, actor, eventId)
  const { read } = deps.store
  const { size, before, after } = page
  const within =
    before !== undefined ? sql`and k.id < ${before}` : after !== undefined ? sql`and k.id > ${after}` : sql``
  const order = after === undefined ? sql`desc` : sql`asc`
  const stays = sql`(select s.at from check_ins s where s.registration_id = k.registration_id and s.list_id = k.list_id
    and s.effect in ('admission', 're-entry') and s.until is null)`
  const [[list], people] = await read.batch([
    read.all<CheckInList>(sql`select id, scope, key, inside, people, rehearsal from check_in_lists
      where id = ${listId} and event_id = ${eventId}`),
    read.all<Came>(sql`select k.id as scan, r.id as registrationId, r.academic_title as academicTitle, r.first_name as firstName,
        r.last_name as lastName, r.organisation, k.at, coalesce(d.label, '') as desk, ${stays} as insideSince
      from check_ins k cross join registrations r on r.id = k.registration_id left join desks d on d.id = k.desk_id
      where k.list_id = ${listId} and k.event_id = ${eventId} and k.effect = 'admission' ${within}
        and (${inside ? 0 : 1} or insideSince is not null)
      order by k.id ${order} limit ${size + 1}`),
  ])
  if (!list) throw new Refusal('not-found')
  return { list, ...cutPage(people, page, ({ scan }) => scan) }
}
