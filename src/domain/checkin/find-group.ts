import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Desk } from './desk.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { mostTogether } from './find-people.ts'
import { listAt } from './list-at.ts'
import { listedOf, peopleOf } from './read-desk-list.ts'

/**
 * Who stands in front of the desk together with somebody: who was registered with them or comes from the same organisation,
 * in German order, they themselves included. Whoever cancelled is left out. Throws Refusal `desk-closed`.
 */
export async function findGroup(
  deps: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
  registrationId: string,
): Promise<ListedPerson[]> {
  const now = deps.clock.now()
  mustBeOpen(desk, now)
  const one = sql`select booking_id, organisation_key from registrations where id = ${registrationId} and event_id = ${desk.eventId}`
  const where = sql`r.event_id = ${desk.eventId} and r.cancelled_at is null and exists (select 1 from (${one}) o
      where o.booking_id = r.booking_id or (o.organisation_key <> '' and o.organisation_key = r.organisation_key))
    order by r.sort_key, r.id limit ${mostTogether}`
  return listedOf(desk, await deps.store.read.all(peopleOf(desk, listAt(desk, now), where)))
}
