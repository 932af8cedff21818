import { sql } from 'drizzle-orm'
import { isAmong, readInSlices, rowsOf } from '../../../db/in-slices.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { noteRows } from '../../audit/note.ts'
import { readManagedEvent } from '../../events/read-managed-event.ts'
import { writeCancellations } from './write-cancellations.ts'

/** How many letters a cancellation of the event would write: one to each person who holds a seat or waits, and one to each contact. */
export async function countCancellationLetters(deps: Pick<Deps, 'store'>, eventId: string): Promise<number> {
  const alive = sql`event_id = ${eventId} and cancelled_at is null`
  const people = readInSlices<Counted>(
    deps,
    rowsOf('registrations', alive),
    (some) =>
      sql`select count(*) as count from registrations r cross join addressees a on a.id = r.id where ${isAmong(some, sql`r.rowid`)}`,
  )
  const reached = sql`event_id = ${eventId} and contact_email is not null`
  const contacts = readInSlices<Counted>(
    deps,
    rowsOf('bookings', reached),
    (some) =>
      sql`select count(*) as count from bookings b where ${isAmong(some, sql`b.rowid`)}
      and exists (select 1 from registrations r where r.booking_id = b.id and r.cancelled_at is null)`,
  )
  let letters = 0
  for (const counts of [people, contacts]) for await (const { count } of counts) letters += count
  return letters
}

type Counted = { count: number }

/**
 * Calls an event off. It stays visible as cancelled, nobody can register and nobody is promoted any more. The same batch notes
 * that letters are owed to everyone who holds a seat or waits and to who registered them; they are written at once, some at a
 * time, and by the timer if this is broken off. A second call changes nothing. Throws Refusal `not-found`.
 */
export async function cancelEvent(
  deps: Pick<Deps, 'store' | 'clock' | 'closing'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const event = await readManagedEvent(deps, actor, id)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(
      noteRows(actor, {
        ...{ at: now, verb: 'event.cancelled' as const, fields: ['status'] as const },
        ...{ rows: sql`events where id = ${event.id} and status <> 'cancelled'`, eventId: sql`id` },
      }),
    ),
    draft.run(sql`update events set status = 'cancelled', cancellation_owed_at = ${now}, changed_at = ${now}
      where id = ${id} and status <> 'cancelled'`),
  ])
  await writeCancellations(deps)
}
