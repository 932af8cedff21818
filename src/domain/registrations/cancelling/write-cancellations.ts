import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { inSlices, type RowsChange } from '../../../db/in-slices.ts'
import { events } from '../../../db/schema/events.ts'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { letterColumns, nextRevision } from '../links/letters-about.ts'
import { concernedContacts, concernedPeople, rowsOfContacts, rowsOfPeople } from './whom-it-concerns.ts'

/**
 * Writes the letters that called-off events owe, with a calendar cancellation, some at a time: to each person who holds a seat
 * or waits, and to the contact of each booking. Whoever has theirs is passed over, so a repeat goes on where the last run
 * ended. What is forgotten meanwhile owes nothing.
 */
export async function writeCancellations(deps: Pick<Deps, 'store' | 'clock' | 'closing'>): Promise<void> {
  const { store, clock } = deps
  const owing = await store.read
    .select({ id: events.id })
    .from(events)
    .where(and(isNotNull(events.cancellationOwedAt), isNull(events.forgottenAt)))
    .orderBy(asc(events.cancellationOwedAt))
  for (const { id } of owing) {
    const now = clock.now()
    if (!(await inSlices(deps, [toPeople(id, now), toContacts(id, now)]))) return
    await store.write((draft) => [draft.update(events).set({ cancellationOwedAt: null }).where(eq(events.id, id))])
  }
}

const owes = (eventId: string) => sql`exists (select 1 from events e where e.id = ${eventId}
  and e.cancellation_owed_at is not null and e.forgotten_at is null)`

function toPeople(eventId: string, now: Instant): RowsChange {
  return {
    rows: rowsOfPeople(eventId),
    change: (some) => sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'event-cancelled', ${nextRevision(now)}, a.address, a.language,
        json_object('seat', c.state), ${now}, ${now}
      from ${concernedPeople(some)} and a.id is not null and ${owes(eventId)}
        and not exists (select 1 from letters l where l.about = a.id and l.kind = 'event-cancelled') order by r.rowid`,
  }
}

function toContacts(eventId: string, now: Instant): RowsChange {
  return {
    rows: rowsOfContacts(eventId),
    change: (some) => sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'booking-event-cancelled', ${nextRevision(now)}, a.contact_email, a.language, null,
        ${now}, ${now}
      from ${concernedContacts(some)} and ${owes(eventId)}
        and not exists (select 1 from letters l where l.about = a.id and l.kind = 'booking-event-cancelled') order by a.rowid`,
  }
}
