import { eq, type SQL, sql } from 'drizzle-orm'
import type { SessionStanding } from '../../../../templates/forms/session-standing.ts'
import { attendeeCounts, bookings, claims, registrations } from '../../../db/schema/registrations.ts'
import { categories } from '../../../db/schema/seats.ts'
import type { Deps } from '../../../deps.ts'
import type { LanguageMap } from '../../../lib/languages.ts'
import { timeSlices } from '../../../lib/time-slices.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'
import { type AttendeeFilter, type Cursor, fewOfSession, type ListPage, placesOf } from './attendee-places.ts'
import { few } from './few-meant.ts'
import { type Chosen, sessionStanding } from './session-standing.ts'

export type Attendee = typeof registrations.$inferSelect & {
  state: SeatState
  source: (typeof bookings.$inferSelect)['source']
  /** Who registered them and need not take part. */
  contactName: string | null
  overCapacity: boolean
  category: LanguageMap | null
  /** The sessions that they hold or wait for; ranks are not asked. */
  sessions: { id: string; standing: SessionStanding }[]
}

type Uses = Pick<Deps, 'store'>

/**
 * One page of attendees in German order. Pages are found by key, not counted: the last one is as fast as the first.
 * `before` and `after` come from the page that was shown; one row more than asked tells whether there is another page.
 */
export async function findAttendees(
  { store }: Uses,
  filter: AttendeeFilter,
  page: ListPage,
): Promise<{ attendees: Attendee[]; previous: Cursor | undefined; next: Cursor | undefined }> {
  const { before, after, size } = page
  const backwards = before !== undefined && !after
  const order = sql.raw(backwards ? 'desc' : 'asc')
  const places = placesOf(filter, page, await fewAsked({ store }, filter))
  const rows = await store.read
    .select({
      registration: registrations,
      claim: claims.state,
      ...beside,
      category: categories.name,
      sessions: chosenSessions,
    })
    .from(sql`(${places}) as place`)
    .innerJoin(registrations, sql`${registrations.id} = place.id`)
    .innerJoin(claims, eq(claims.id, registrations.claimId))
    .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
    .leftJoin(categories, eq(categories.id, registrations.categoryId))
    .orderBy(sql`place.sort_key ${order}`, sql`place.id ${order}`)
  const more = rows.length > size
  const attendees = rows.slice(0, size).map(({ registration, claim, sessions, ...others }) => ({
    ...registration,
    ...others,
    state: seatState(claim, registration.cancelledAt),
    sessions: standingsOf(sessions, claim),
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

/** Whom alone a filter can mean, where they are so few that fetching them is less than walking the list. */
async function fewAsked({ store }: Uses, filter: AttendeeFilter): Promise<SQL | undefined> {
  if (filter.ids || !filter.sessionId) return undefined
  const asked = fewOfSession(filter, few)
  const { count } = await store.read.get<{ count: number }>(sql`select count(*) as count from (${asked})`)
  return count > few ? undefined : asked
}

/** How many attendees stand in which state, whatever the filter of the page. */
export async function countAttendees({ store }: Uses, eventId: string): Promise<Record<SeatState, number>> {
  const rows = await store.read
    .select({ seat: attendeeCounts.seat, people: sql<number>`sum(${attendeeCounts.people})` })
    .from(attendeeCounts)
    .where(eq(attendeeCounts.eventId, eventId))
    .groupBy(attendeeCounts.seat)
  const none = { confirmed: 0, waiting: 0, offered: 0, review: 0, cancelled: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ seat, people }) => [seat, people])) }
}

/**
 * Every attendee in German order, or the first of them, a page at a time, for exports and papers. Pages are small enough to be
 * garbage before they grow old: larger ones are slower and leave twice the memory behind.
 */
export async function* everyAttendee(
  deps: Uses,
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
const chosenSessions = sql<string>`(select json_group_array(json_array(c.session_id, c.state))
  from chosen_sessions c where c.registration_id = ${registrations.id} and c.state <> 'released')`

function standingsOf(sessions: string, attendance: Chosen['claim']): Attendee['sessions'] {
  const chosen = JSON.parse(sessions) as [id: string, claim: Chosen['claim']][]
  const around = { attendance, offeredUntil: null, rank: null, item: { calledOff: false } }
  return chosen.map(([id, claim]) => ({ id, standing: sessionStanding({ claim, ...around }) }))
}

function cursorOf(attendee: Attendee | undefined): Cursor | undefined {
  return attendee && { sortKey: attendee.sortKey, id: attendee.id }
}
