import { sql } from 'drizzle-orm'
import type { Role, seatStates } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import { type SeatFigures, seatFigures } from './seat-figures.ts'

type State = (typeof seatStates)[number]

/** The people of an event beside its seats: who is confirmed or offered one is in a seat, or one of those named who take none. */
export type EventFigures = {
  people: Record<State, number>
  seats: SeatFigures
  /** Confirmed or offered without a seat, by the role that needs none. */
  unseated: { role: Role; people: number }[]
  /** Confirmed beyond the limit: in no seat of the event either. */
  beyond: number
}

/** In one query, of counts that the house rules keep. */
export async function readEventFigures({ store }: Pick<Deps, 'store'>, eventId: string): Promise<EventFigures> {
  const { counts, quota } = await store.read.get<{ counts: string; quota: string | null }>(sql`select
    (select json_group_array(json_array(k.seat, k.role, k.people)) from attendee_counts k where k.event_id = ${eventId} and k.people > 0) as counts,
    (select json_object('size', q.size, 'aim', q.aim, 'taken', q.taken, 'offered', coalesce((select sum(n.seats)
      from claims c cross join needs n on n.claim_id = c.id where c.event_id = q.event_id and c.state = 'offered' and n.quota_id = q.id), 0))
      from quotas q where q.event_id = ${eventId} and q.scope = 'event') as quota`)
  const rows = JSON.parse(counts) as [seat: State, role: Role, people: number][]
  const people = { confirmed: 0, waiting: 0, offered: 0, review: 0, cancelled: 0 }
  const unseated = new Map<Role, number>()
  for (const [seat, role, count] of rows) {
    people[seat] += count
    if ((seat === 'confirmed' || seat === 'offered') && role !== 'participant' && role !== 'accompanying')
      unseated.set(role, (unseated.get(role) ?? 0) + count)
  }
  const { offered, ...limit } = quota === null ? { offered: 0, size: null, aim: null, taken: 0 } : JSON.parse(quota)
  const without = [...unseated].map(([role, people]) => ({ role, people }))
  const inNone = without.reduce((sum, { people }) => sum + people, 0)
  return {
    people,
    seats: seatFigures(limit, offered),
    unseated: without,
    beyond: people.confirmed + people.offered - limit.taken - inNone,
  }
}
