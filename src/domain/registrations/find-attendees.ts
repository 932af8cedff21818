import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { bookings, claims, registrations } from '../../db/schema/registrations.ts'
import { categories } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import { searchKey } from '../../lib/names.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { type SeatState, seatState } from './seat-state.ts'

export type AttendeeFilter = {
  eventId: string
  /** Folded like the stored key: "mueller" finds Müller. */
  search?: string | undefined
  state?: SeatState | undefined
  categoryId?: string | undefined
  /** A session that they hold or wait for. */
  sessionId?: string | undefined
  role?: Attendee['role'] | undefined
  /** Only these. */
  ids?: readonly string[] | undefined
}

/** A place in the list in German order: the key and id of the row before or after it. */
export type Cursor = { sortKey: string; id: string }

export type Attendee = typeof registrations.$inferSelect & {
  state: SeatState
  source: (typeof bookings.$inferSelect)['source']
  /** Who registered them and need not take part. */
  contactName: string | null
  overCapacity: boolean
  category: LanguageMap | null
  /** Ids of the sessions that they hold or wait for. */
  sessions: string[]
}

type Needs = Pick<Deps, 'store'>

/**
 * One page of attendees in German order. Pages are found by key, not counted: the last one is as fast as the first.
 * `before` and `after` come from the page that was shown; one row more than asked tells whether there is another page.
 */
export async function findAttendees(
  { store }: Needs,
  filter: AttendeeFilter,
  page: { size: number; after?: Cursor | undefined; before?: Cursor | undefined },
): Promise<{ attendees: Attendee[]; previous: Cursor | undefined; next: Cursor | undefined }> {
  const { after, before, size } = page
  const backwards = before !== undefined
  const edge = after ? beyond(after, '>') : before ? beyond(before, '<') : undefined
  const order = backwards ? desc : asc
  const rows = await store.read
    .select({
      registration: registrations,
      claim: claims.state,
      ...beside,
      category: categories.name,
      sessions: chosenSessions,
    })
    .from(registrations)
    .innerJoin(claims, eq(claims.id, registrations.claimId))
    .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
    .leftJoin(categories, eq(categories.id, registrations.categoryId))
    .where(and(...conditions(filter), edge))
    .orderBy(order(registrations.sortKey), order(registrations.id))
    .limit(size + 1)
  const more = rows.length > size
  const attendees = rows.slice(0, size).map(({ registration, claim, sessions, ...others }) => ({
    ...registration,
    ...others,
    state: seatState(claim, registration.cancelledAt),
    sessions: JSON.parse(sessions) as string[],
  }))
  if (backwards) attendees.reverse()
  const first = cursorOf(attendees[0])
  const last = cursorOf(attendees.at(-1))
  return {
    attendees,
    previous: backwards ? (more ? first : undefined) : after && first,
    next: backwards ? last : more ? last : undefined,
  }
}

/** How many attendees stand in which state, whatever the filter of the page. */
export async function countAttendees({ store }: Needs, eventId: string): Promise<Record<SeatState, number>> {
  const cancelled = sql<number>`${registrations.cancelledAt} is not null`
  const rows = await store.read
    .select({ claim: claims.state, cancelled, count: sql<number>`count(*)` })
    .from(registrations)
    .innerJoin(claims, eq(claims.id, registrations.claimId))
    .where(eq(registrations.eventId, eventId))
    .groupBy(claims.state, cancelled)
  const counts = { confirmed: 0, waiting: 0, offered: 0, review: 0, cancelled: 0 }
  for (const row of rows) counts[seatState(row.claim, row.cancelled ? 0 : null)] += row.count
  return counts
}

/**
 * Every attendee in German order, or the first of them, a page at a time, for exports and papers. Pages are small enough to be
 * garbage before they grow old: larger ones are slower and leave twice the memory behind.
 */
export async function* everyAttendee(
  deps: Needs,
  filter: AttendeeFilter,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Attendee> {
  const nextSlice = timeSlices()
  let after: Cursor | undefined
  let left = most
  do {
    const page = await findAttendees(deps, filter, { size: Math.min(attendeesPerPage, left), after })
    yield* page.attendees
    await nextSlice()
    left -= page.attendees.length
    after = page.next
  } while (after && left > 0)
}

export const attendeesPerPage = 100

const beside = { source: bookings.source, contactName: bookings.contactName, overCapacity: claims.overCapacity }

/** The sessions of a row: claims of their own, which hang on the attendance. */
const chosen = sql`from needs n cross join claims s on s.id = n.claim_id and s.after_claim = ${registrations.claimId} and s.state <> 'released'
  cross join quotas q on q.id = n.quota_id where n.registration_id = ${registrations.id}`
const chosenSessions = sql<string>`(select json_group_array(q.key) ${chosen})`

function conditions(filter: AttendeeFilter): (SQL | undefined)[] {
  const { eventId, search, state, ids, categoryId, sessionId, role } = filter
  const key = searchKey(search ?? '')
  return [
    eq(registrations.eventId, eventId),
    categoryId ? eq(registrations.categoryId, categoryId) : undefined,
    role && eq(registrations.role, role),
    sessionId ? sql`exists (select 1 ${chosen} and q.key = ${sessionId})` : undefined,
    ids && inArray(registrations.id, [...ids]),
    ...key
      .split(' ')
      .filter(Boolean)
      .map((word) => sql`instr(${registrations.searchKey}, ${word}) > 0`),
    state === 'cancelled' ? isNotNull(registrations.cancelledAt) : undefined,
    state && state !== 'cancelled' ? isNull(registrations.cancelledAt) : undefined,
    state && state !== 'cancelled' ? eq(claims.state, state === 'confirmed' ? 'granted' : state) : undefined,
  ]
}

/** A row value, because of which the index leads straight to the place in the list. */
function beyond({ sortKey, id }: Cursor, sign: '>' | '<'): SQL {
  const place = sql`(${registrations.sortKey}, ${registrations.id})`
  return sign === '>' ? sql`${place} > (${sortKey}, ${id})` : sql`${place} < (${sortKey}, ${id})`
}

function cursorOf(attendee: Attendee | undefined): Cursor | undefined {
  return attendee && { sortKey: attendee.sortKey, id: attendee.id }
}
