import { and, asc, isNull, lte, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { who } from '../audit/note.ts'
import { letterColumns, nextRevision } from '../registrations/letters-about.ts'
import { outdated } from './outdated.ts'

const actor: Actor = { as: 'system', job: 'announce-changes' }

/**
 * Writes to everybody whose calendar is out of date, ten minutes after the last change of date, place or sessions (a house
 * rule says when). One batch for an event, whose last statement ends it: a repeat finds nothing to tell, and a change at the
 * same moment puts all of it off. Returns how many events were announced.
 */
export async function announceChanges({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<number> {
  const now = clock.now()
  const due = await store.read
    .select({ id: events.id })
    .from(events)
    .where(and(lte(events.announceAt, now), isNull(events.forgottenAt)))
    .orderBy(asc(events.announceAt))
  for (const { id } of due) await store.write((draft) => announce(draft, id, now))
  return due.length
}

function announce(draft: Draft, eventId: string, now: Instant): Statement[] {
  const by = who(actor)
  const still = sql`exists (select 1 from events where id = ${eventId} and announce_at <= ${now})`
  return [
    draft.run(sql`insert into letters ${letterColumns}
      select a.host_id, a.event_id, a.id, 'change', ${nextRevision(now)}, a.address, a.language,
        json_object('changes', o.changes, 'before', e.before_change), ${now}, ${now}
      from ${outdated(eventId, 'person')} o cross join addressees a on a.id = o.registration_id
        cross join events e on e.id = a.event_id where ${still}`),
    draft.run(sql`insert into letters ${letterColumns}
      select b.host_id, b.event_id, b.id, 'booking',
        max(${now}, coalesce((select max(l.revision) + 1 from letters l where l.about = b.id), 0)), b.contact_email, b.language,
        json_object('changes', replace(group_concat(distinct o.changes), ',', ' ')), ${now}, ${now}
      from ${outdated(eventId, 'contact')} o cross join registrations r on r.id = o.registration_id
        cross join bookings b on b.id = r.booking_id
      where b.contact_email is not null and ${still} group by b.id`),
    draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
      select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.announced', id, '[]'
      from events where id = ${eventId} and announce_at <= ${now} and exists (select 1 from ${outdated(eventId, 'person')} o)`),
    draft.run(sql`update programme_items set before_change = null where event_id = ${eventId} and ${still}`),
    draft.run(sql`update events set announce_at = null, before_change = null
      where id = ${eventId} and announce_at <= ${now}`),
  ]
}
