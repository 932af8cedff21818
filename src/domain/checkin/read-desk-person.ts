import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Desk } from './desk.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { listedOf, peopleOf } from './read-desk-list.ts'

/** One person as they stand before the list of a desk now. Throws Refusal `desk-closed`, `not-found` (of another event, too). */
export async function readDeskPerson(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
  registrationId: string,
): Promise<ListedPerson> {
  const now = clock.now()
  mustBeOpen(desk, now)
  const where = sql`r.id = ${registrationId} and r.event_id = ${desk.eventId}`
  const [person] = await listedOf(desk, await store.read.all(peopleOf(desk, listAt(desk, now), where)))
  if (!person) throw new Refusal('not-found')
  return person
}
