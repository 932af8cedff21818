import { type SQL, sql } from 'drizzle-orm'
import type { Role } from '../../db/schema/registrations.ts'
import { searchKey } from '../../lib/names.ts'
import type { SeatState } from './seat-state.ts'

export type AttendeeFilter = {
  eventId: string
  /** Folded like the stored key: "mueller" finds Müller. */
  search?: string | undefined
  state?: SeatState | undefined
  categoryId?: string | undefined
  /** A session that they hold or wait for. */
  sessionId?: string | undefined
  role?: Role | undefined
  /** Only these. */
  ids?: readonly string[] | undefined
}

/** A place in the list in German order: the key and id of the row before or after it. */
export type Cursor = { sortKey: string; id: string }

/** Where a page begins or ends: beside the row before or after it. */
export type ListPage = { size: number; after?: Cursor | undefined; before?: Cursor | undefined }

/**
 * The query that finds the places of one page in the list, one more than it shows: sort_key and id, in the order of the page. It
 * reads about as many rows of an index as it answers, however many attendees there are. `few` are the only ones that can be meant.
 */
export function placesOf(filter: AttendeeFilter, page: ListPage, few?: SQL): SQL {
  const order = sql.raw(page.before && !page.after ? 'desc' : 'asc')
  const cut = sql`${edge(page)} order by r.sort_key ${order}, r.id ${order} limit ${page.size + 1}`
  const meant = sql`${searched(filter)} ${ofSession(filter)}`
  const counted = countedIn(filter)
  if (filter.ids || few) {
    const some = few ?? sql`select value as id from json_each(${JSON.stringify(filter.ids)})`
    return sql`select r.sort_key, r.id from (${some}) few cross join registrations r on r.id = few.id
      where r.event_id = ${filter.eventId} ${counted && sql`and r.counted_in in (${counted})`} ${meant} ${cut}`
  }
  if (!counted)
    return sql`select r.sort_key, r.id from registrations r where r.event_id = ${filter.eventId} ${meant} ${cut}`
  // Each count has its people in order: the first of each, and of these the first.
  return sql`select j.value ->> 0 as sort_key, j.value ->> 1 as id from (${counted}) k cross join json_each((
      select json_group_array(json_array(sort_key, id)) from (
        select r.sort_key, r.id from registrations r where r.counted_in = k.id ${meant} ${cut}))) j
    order by j.value ->> 0 ${order}, j.value ->> 1 ${order} limit ${page.size + 1}`
}

/** Everybody who holds or held or waits for a session, one more than `most` at most. */
export function fewOfSession({ eventId, sessionId }: AttendeeFilter, most: number): SQL {
  return sql`select distinct n.registration_id as id from quotas q cross join needs n on n.quota_id = q.id
    where q.event_id = ${eventId} and q.scope = 'session' and q.key = ${sessionId} limit ${most + 1}`
}

/** The rows of attendee_counts that a filter means; undefined where it means all. */
function countedIn({ eventId, state, categoryId, role }: AttendeeFilter): SQL | undefined {
  if (!state && !categoryId && !role) return undefined
  return sql`select k.id from attendee_counts k where k.event_id = ${eventId} and k.people > 0
    ${state && sql`and k.seat = ${state}`} ${categoryId && sql`and k.category_id = ${categoryId}`} ${role && sql`and k.role = ${role}`}`
}

function searched({ search }: AttendeeFilter): SQL {
  const words = wordsOf(search)
  return sql.join(words.map((word) => sql`and instr(r.search_key, ${word}) > 0 `))
}

/** What was typed, folded like the stored key. */
function wordsOf(search = ''): string[] {
  return searchKey(search).split(' ').filter(Boolean)
}

function ofSession({ sessionId }: AttendeeFilter): SQL | undefined {
  return sessionId
    ? sql`and exists (select 1 from needs n cross join claims s on s.id = n.claim_id and s.after_claim = r.claim_id and s.state <> 'released'
        cross join quotas q on q.id = n.quota_id where n.registration_id = r.id and q.key = ${sessionId})`
    : undefined
}

/** A row value, because of which the index leads straight to the place in the list. */
function edge({ after, before }: ListPage): SQL | undefined {
  if (after) return sql`and (r.sort_key, r.id) > (${after.sortKey}, ${after.id})`
  return before && sql`and (r.sort_key, r.id) < (${before.sortKey}, ${before.id})`
}
