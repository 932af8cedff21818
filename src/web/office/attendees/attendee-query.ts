import type { AttendeeFilter, Cursor } from '../../../domain/registrations/reading/attendee-places.ts'
import { type SeatState, seatStates } from '../../../domain/registrations/waiting/seat-state.ts'
import { isRole } from './attendee-words.ts'

type Query = Record<string, string | undefined>

/** Who is asked for, from the address of a list or an export. What is not understood is left out; nothing is an error. */
export function attendeeFilter(eventId: string, query: Query): AttendeeFilter {
  return {
    eventId,
    search: query.q?.slice(0, 200).toWellFormed(),
    state: isState(query.state) ? query.state : undefined,
    categoryId: query.category?.slice(0, 100) || undefined,
    sessionId: query.session?.slice(0, 100) || undefined,
    role: isRole(query.role) ? query.role : undefined,
  }
}

/** The place from which the page goes on. */
export function attendeeEdge(query: Query): { after?: Cursor | undefined; before?: Cursor | undefined } {
  return query.after ? { after: cursorOf(query.after) } : { before: cursorOf(query.before) }
}

/** The same list, filtered alike, from another place or as a file. */
export function listQuery(
  filter: AttendeeFilter,
  edge: { after?: Cursor | undefined; before?: Cursor | undefined } = {},
): string {
  const query = new URLSearchParams()
  if (filter.search) query.set('q', filter.search)
  if (filter.state) query.set('state', filter.state)
  if (filter.categoryId) query.set('category', filter.categoryId)
  if (filter.sessionId) query.set('session', filter.sessionId)
  if (filter.role) query.set('role', filter.role)
  for (const [name, cursor] of Object.entries(edge)) if (cursor) query.set(name, `${cursor.id}~${cursor.sortKey}`)
  return query.size > 0 ? `?${query}` : ''
}

function cursorOf(text: string | undefined): Cursor | undefined {
  const [, id, sortKey] = /^([^~]+)~(.*)$/su.exec(text ?? '') ?? []
  return id !== undefined && sortKey !== undefined ? { id, sortKey } : undefined
}

function isState(text: string | undefined): text is SeatState {
  return seatStates.some((state) => state === text)
}
