import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { newestFirst } from '../../db/newest-first.ts'
import { events } from '../../db/schema/events.ts'
import { letterStates, letters, problemStates } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { cutPage, type NewestFirst } from '../../lib/paging.ts'
import { type LetterFilter, lettersOf } from './letter-filter.ts'

type Uses = Pick<Deps, 'store'>
type Staff = Extract<Actor, { as: 'staff' }>

/** Letters of the hosts somebody works for, newest first, a page at a time. Pages are found by the ids of letters. */
export async function findLetters({ store }: Uses, staff: Staff, filter: LetterFilter, page: NewestFirst) {
  const { order, limit } = newestFirst(page, letters.id)
  const rows = await list(store)
    .where(sql`${letters.id} in (${placesOf(staff, filter, page)})`)
    .orderBy(order)
    .limit(limit)
  return cutPage(rows, page, (letter) => letter.id)
}

/**
 * The ids of a page, one more than it shows. Each index has the letters of one state in order: the first of each state, and of
 * these the first, so that about as many are read as are shown.
 */
function placesOf(staff: Staff, filter: LetterFilter, page: NewestFirst): SQL {
  const { state, eventId, mailingId } = filter
  const { within, order, limit } = newestFirst(page, letters.id)
  const states = state === 'open' ? problemStates : state ? [state] : letterStates
  const ofHost = eventId || mailingId ? undefined : sql`${letters.hostId} = h.value`
  const hosts = ofHost ? staff.hostIds : ['']
  const meant = lettersOf(staff, { ...filter, state: state === 'open' ? 'open' : undefined })
  return sql`select j.value from json_each(${JSON.stringify(hosts)}) h cross join json_each(${JSON.stringify(states)}) s
    cross join json_each((select json_group_array(id) from (select ${letters.id} as id from ${letters}
      where ${and(ofHost, sql`${letters.state} = s.value`, meant, within)} order by ${order} limit ${limit}))) j
    order by j.value ${sql.raw(page.after === undefined ? 'desc' : 'asc')} limit ${limit}`
}

export type FoundLetter = Awaited<ReturnType<typeof findLetters>>['rows'][number]

/** Every letter about one thing (a registration), in the order they were written. */
export function findLettersAbout({ store }: Uses, about: string): Promise<FoundLetter[]> {
  return list(store).where(eq(letters.about, about)).orderBy(asc(letters.id)).execute()
}

/** Never the bytes: a list would carry them all. */
function list({ read }: Uses['store']) {
  return read
    .select({
      id: letters.id,
      eventId: letters.eventId,
      about: letters.about,
      kind: letters.kind,
      address: letters.address,
      state: letters.state,
      writtenAt: letters.writtenAt,
      dueAt: letters.dueAt,
      attempts: letters.attempts,
      sentAt: letters.sentAt,
      problem: letters.problem,
      stateAt: letters.stateAt,
      possiblyTwice: letters.possiblyTwice,
      settledAt: letters.settledAt,
      eventTitle: events.title,
    })
    .from(letters)
    .leftJoin(events, eq(events.id, letters.eventId))
    .$dynamic()
}
