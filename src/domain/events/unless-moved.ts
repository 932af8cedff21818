import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'
import type { EventDate } from './plan-move.ts'
import type { EventRecord } from './read-event.ts'

type Read = Omit<EventDate, 'allDay'> & Pick<EventRecord, 'id' | 'status' | 'forgottenAt'>

/**
 * Refuses the batch (`changed-meanwhile`) if the event was moved since it was read, or is not what it was (called off,
 * forgotten): instants reckoned from where it was would put back what went along.
 */
export function unlessMoved(draft: Draft, { id, startsAt, endsAt, zone, status, forgottenAt }: Read) {
  const there = sql`select 1 from events where id = ${id} and starts_at = ${startsAt} and ends_at = ${endsAt} and zone = ${zone}
    and status = ${status} and forgotten_at is ${forgottenAt}`
  return draft.run(refuse('changed-meanwhile', sql`not exists (${there})`)) satisfies Statement
}
