import { and, asc, isNull, lte, sql } from 'drizzle-orm'
import { inSlices, isAmong, type RowsChange, rowsOf } from '../../db/in-slices.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'
import { letterColumns, nextRevision } from '../registrations/links/letters-about.ts'
import { toContacts } from './announce-to-contacts.ts'
import { toWaiting } from './announce-to-waiting.ts'
import { outdated } from './outdated.ts'

const actor: Actor = { as: 'system', job: 'announce-changes' }

type Due = { id: string; dueAt: Instant; now: Instant }

/**
 * Writes to everybody whose calendar is out of date, ten minutes after the last change of date, place or sessions (an application
 * rule says when), some people at a time. The last batch ends it: a repeat finds nothing to tell, a run that was broken off is
 * gone on with, and a change at the same moment puts off whoever was not written to yet. Returns how many events were announced.
 */
export async function announceChanges(deps: Pick<Deps, 'store' | 'clock' | 'closing'>): Promise<number> {
  const now = deps.clock.now()
  const due = await deps.store.read
    .select({ id: events.id, dueAt: events.announceAt })
    .from(events)
    .where(and(lte(events.announceAt, now), isNull(events.forgottenAt)))
    .orderBy(asc(events.announceAt))
  for (const { id, dueAt } of due) {
    const announcement = { id, dueAt: dueAt ?? now, now }
    if (!(await inSlices(deps, [toPeople(announcement), toWaiting(announcement), toContacts(announcement)]))) break
    await deps.store.write((draft) => [
      draft.run(sql`update programme_items set before_change = null where event_id = ${id} and ${still(announcement)}`),
      draft.run(
        sql`update events set announce_at = null, before_change = null where id = ${id} and announce_at = ${dueAt}`,
      ),
    ])
  }
  return due.length
}

const still = ({ id, dueAt }: Due) => sql`exists (select 1 from events where id = ${id} and announce_at = ${dueAt})`

function toPeople({ id, dueAt, now }: Due): RowsChange {
  return {
    rows: rowsOf('registrations', sql`event_id = ${id} and cancelled_at is null`),
    change: (some) => [
      sql`insert into letters ${letterColumns}
        select a.host_id, a.event_id, a.id, 'change', ${nextRevision(now)}, a.address, a.language,
          json_object('changes', o.changes), ${now}, ${now}
        from ${outdated(id, 'person', isAmong(some, sql`r.rowid`))} o cross join addressees a on a.id = o.registration_id
          cross join events e on e.id = a.event_id and e.announce_at = ${dueAt}
        where not exists (select 1 from letters l where l.about = a.id and l.kind = 'change' and l.written_at >= ${dueAt}
          and l.facts ->> 'changes' = o.changes)`,
      noteRows(actor, {
        ...{ at: now, verb: 'event.announced', eventId: sql`id` },
        rows: sql`events e where id = ${id} and announce_at = ${dueAt}
          and exists (select 1 from ${outdated(id, 'person', isAmong(some, sql`r.rowid`))} o)
          and not exists (select 1 from audit_notes n where n.about = e.id and n.verb = 'event.announced' and n.at >= ${dueAt})`,
      }).getSQL(),
    ],
  }
}
