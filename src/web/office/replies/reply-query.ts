import type { ManagedReply, ReplyState } from '../../../domain/calendar/replies/find-replies.ts'
import { findOfficeEvents } from '../../../domain/events/find-events.ts'
import { findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import type { Context } from '../../env.ts'
import type { Search } from './reply-assignment.tsx'

/** What needs somebody's attention comes first, unless the address asks for something else. */
export function repliesWanted({ state, event }: Record<string, string | undefined>): {
  state: ReplyState
  eventId: string | undefined
} {
  const states = ['doubtful', 'asked', 'noted', 'settled'] as const
  return { state: states.find((one) => one === state) ?? 'doubtful', eventId: event?.slice(0, 100) || undefined }
}

/** At most this many are shown; another word finds the others. */
const shown = 10

/** Whom the office looks for, to say whose reply it is. Only events of the reply's host are searched. */
export async function searchForReply(c: Context, { reply }: ManagedReply): Promise<Search> {
  if (reply.state !== 'doubtful') return { events: [], eventId: '', q: '', attendees: undefined }
  const rows = await findOfficeEvents(c.env, c.var.staff)
  const events = rows.map(({ event }) => event).filter(({ hostId }) => hostId === reply.hostId)
  const wanted = c.req.query('event') ?? reply.eventId
  const event = events.find(({ id }) => id === wanted) ?? events[0]
  const q = c.req.query('q')?.slice(0, 200) ?? ''
  if (!event || q.trim() === '') return { events, eventId: event?.id ?? '', q, attendees: undefined }
  const { attendees } = await findAttendees(c.env, { eventId: event.id, search: q }, { size: shown })
  return { events, eventId: event.id, q, attendees }
}
