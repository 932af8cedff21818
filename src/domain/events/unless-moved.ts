import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'
import type { EventDate } from './plan-move.ts'

/**
 * Refuses the batch (`changed-meanwhile`) if the event was moved since it was read: instants reckoned from where it was would
 * put back what went along.
 */
export function unlessMoved(draft: Draft, { id, startsAt, endsAt, zone }: Omit<EventDate, 'allDay'> & { id: string }) {
  const there = sql`select 1 from events where id = ${id} and starts_at = ${startsAt} and ends_at = ${endsAt} and zone = ${zone}`
  return draft.run(refuse('changed-meanwhile', sql`not exists (${there})`)) satisfies Statement
}
