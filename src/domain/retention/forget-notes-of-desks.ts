import { lte, sql } from 'drizzle-orm'
import { deleteRows, inSlices } from '../../db/in-slices.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/dates.ts'
import { periods } from './periods.ts'

/** Erases what the check-in desks should know about people right after the event: the job runs daily, so a day early. */
export async function forgetNotesOfDesks(deps: Pick<Deps, 'store' | 'clock' | 'closing'>): Promise<void> {
  const { store, clock } = deps
  const over = clock.now() - (periods.deskNoteDays - 1) * day
  const due = await store.read
    .selectDistinct({ id: events.id })
    .from(events)
    .where(sql`${lte(events.endsAt, over)} and ${events.id} in (select event_id from desk_notes)`)
  await inSlices(
    deps,
    due.map(({ id }) => deleteRows('desk_notes', sql`event_id = ${id}`)),
  )
}
