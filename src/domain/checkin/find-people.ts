import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { fewMeant, haveWords } from '../registrations/reading/few-meant.ts'
import type { Desk } from './desk.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { listedOf, peopleOf } from './read-desk-list.ts'

const mostFound = 30

/** How many are let in by one act: a full coach and another one. */
export const mostTogether = 120

/**
 * Entry without scanning: people by parts of name, organisation or office, in German order; "mueller" finds Müller, and the
 * organisation tells two of them apart. Nothing typed finds nobody. Throws Refusal `desk-closed`.
 */
export async function findPeople(
  deps: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
  search: string,
  most: number = mostFound,
): Promise<ListedPerson[]> {
  const now = deps.clock.now()
  mustBeOpen(desk, now)
  const asked = search.slice(0, 200).toWellFormed()
  const meant = fewMeant(desk.eventId, asked)
  if (!meant) return []
  const { tables, areFew, rows } = meant
  const inOrder = sql`order by r.sort_key, r.organisation, r.id`
  const whole = sql`r.event_id = ${desk.eventId} and ${haveWords(asked)}`
  const found = sql`with ${tables} select id from (select r.id from (${rows}) few cross join registrations r on r.rowid = few.row
      where ${whole} ${inOrder} limit ${most})
    union all select id from (select r.id from registrations r where ${whole} ${inOrder} limit iif(${areFew}, 0, ${most}))`
  return listedOf(
    desk,
    await deps.store.read.all(peopleOf(desk, listAt(desk, now), sql`r.id in (${found}) ${inOrder} limit ${most}`)),
  )
}
