import { type SQL, sql } from 'drizzle-orm'
import type { Role } from '../../../db/schema/registrations.ts'
import type { SeatState } from '../waiting/seat-state.ts'
import { fewMeant, haveWords } from './few-meant.ts'

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
 * reads about as many rows of an index as it answers, however many attendees there are: a search that means few begins at
 * these. `fewOfSession` are the only ones that can be meant.
 */
export function placesOf(filter: AttendeeFilter, page: ListPage, fewOfSession?: SQL): SQL {
  if (filter.ids)
    return placesAmong(
      sql`json_each(${JSON.stringify(filter.ids)}) j cross join registrations r on r.id = j.value`,
      filter,
      page,
    )
  if (fewOfSession)
    return placesAmong(sql`(${fewOfSession}) few cross join registrations r on r.id = few.id`, filter, page)
  const meant = fewMeant(filter.eventId, filter.search)
  if (!meant) return placesAlong(filter, page)
  const few = sql`(${meant.rows}) few cross join registrations r on r.rowid = few.row`
  return sql`with ${meant.tables} select sort_key, id from (${placesAmong(few, filter, page)})
    union all select sort_key, id from (${placesAlong(filter, page, sql`iif(${meant.areFew}, 0, ${page.size + 1})`)})`
}

/** Among some: all of them are fetched and sorted. */
function placesAmong(some: SQL, filter: AttendeeFilter, page: ListPage): SQL {
  const counted = countedIn(filter)
  return sql`select r.sort_key, r.id from ${some} where r.event_id = ${filter.eventId}
    ${counted && sql`and r.counted_in in (${counted})`} and ${isMeant(filter)} ${cut(page)}`
}

/** Along the list, from the edge of the page on. With a limit of 0 nothing is read. */
function placesAlong(filter: AttendeeFilter, page: ListPage, limit = sql`${page.size + 1}`): SQL {
  const counted = countedIn(filter)
  if (!counted)
    return sql`select r.sort_key, r.id from registrations r
      where r.event_id = ${filter.eventId} and ${isMeant(filter)} ${cut(page, limit)}`
  // Each count has its people in order: the first of each, and of these the first.
  return sql`select j.value ->> 0 as sort_key, j.value ->> 1 as id from (${counted}) k cross join json_each((
      select json_group_array(json_array(sort_key, id)) from (
        select r.sort_key, r.id from registrations r where r.counted_in = k.id and ${isMeant(filter)} ${cut(page, limit)}))) j
    order by j.value ->> 0 ${direction(page)}, j.value ->> 1 ${direction(page)} limit ${limit}`
}

function isMeant(filter: AttendeeFilter): SQL {
  return sql`${haveWords(filter.search)} ${ofSession(filter)}`
}

/** Where the page begins, its order and its end. */
function cut(page: ListPage, limit = sql`${page.size + 1}`): SQL {
  return sql`${edge(page)} order by r.sort_key ${direction(page)}, r.id ${direction(page)} limit ${limit}`
}

function direction({ before, after }: ListPage): SQL {
  return sql.raw(before && !after ? 'desc' : 'asc')
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

function ofSession({ sessionId }: AttendeeFilter): SQL | undefined {
  return sessionId
    ? sql`and exists (select 1 from chosen_sessions c
        where c.registration_id = r.id and c.session_id = ${sessionId} and c.state <> 'released')`
    : undefined
}

/** A row value, because of which the index leads straight to the place in the list. */
function edge({ after, before }: ListPage): SQL | undefined {
  if (after) return sql`and (r.sort_key, r.id) > (${after.sortKey}, ${after.id})`
  return before && sql`and (r.sort_key, r.id) < (${before.sortKey}, ${before.id})`
}
