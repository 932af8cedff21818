import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { erasures } from '../../db/schema/audit.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { forgetReasons } from '../audit/forget.ts'
import { who } from '../audit/note.ts'
import { forgetRepliesOfEvent } from '../calendar/replies/forget.ts'
import { forgetCheckIns } from '../checkin/forget.ts'
import { forgetLetterTexts } from '../events/forget-letter-texts.ts'
import { forgetFilesOfEvent } from '../files/forget.ts'
import { forgetMailings } from '../mailings/forget.ts'
import { forgetLettersOfEvent } from '../outbox/forget.ts'
import { forgetCertificates } from '../papers/certificates/forget.ts'
import { forgetPapers } from '../papers/forget.ts'
import { forgetRegistrations } from '../registrations/forget.ts'

const by = who({ as: 'system', job: 'forget-due-events' })

/**
 * Erases the personal values of every event whose day of deletion has come: each room forgets its own, counts stay, and a
 * protocol is written in the same batch. A second run finds nothing to do. Returns how many events were forgotten.
 */
export async function forgetDueEvents({ store, clock, ids }: Pick<Deps, 'store' | 'clock' | 'ids'>): Promise<number> {
  const now = clock.now()
  const due = await store.read
    .select({ id: events.id, hostId: events.hostId })
    .from(events)
    .where(and(isNull(events.forgottenAt), lte(events.forgetAt, now)))
  for (const { id, hostId } of due) {
    await store.write((draft) => [
      draft.run(sql`insert into ${erasures} (id, host_id, event_id, erased_at, counts)
        select ${ids.next()}, ${hostId}, ${id}, ${now}, json_object(
          'registrations', (select count(*) from registrations where event_id = ${id}),
          'confirmed', (select count(*) from registrations r join claims c on c.id = r.claim_id
            where r.event_id = ${id} and r.cancelled_at is null and c.state = 'granted'),
          'waiting', (select count(*) from registrations r join claims c on c.id = r.claim_id
            where r.event_id = ${id} and r.cancelled_at is null and c.state = 'waiting'),
          'letters', (select count(*) from letters where event_id = ${id}))
        from events where id = ${id} and forgotten_at is null`),
      ...forgetRegistrations(draft, id),
      ...forgetCheckIns(draft, id),
      ...forgetCertificates(draft, id),
      ...forgetLettersOfEvent(draft, id),
      ...forgetLetterTexts(draft, id),
      ...forgetRepliesOfEvent(draft, id),
      ...forgetMailings(draft, id, now),
      ...forgetPapers(draft, id),
      ...forgetFilesOfEvent(draft, id),
      ...forgetReasons(draft, id),
      draft.run(sql`insert into audit_notes (host_id, event_id, at, actor, actor_id, verb, about, fields)
        select host_id, id, ${now}, ${by.actor}, ${by.actorId}, 'event.forgotten', id, '[]'
        from events where id = ${id} and forgotten_at is null`),
      draft
        .update(events)
        .set({ forgottenAt: now, changedAt: now })
        .where(and(eq(events.id, id), isNull(events.forgottenAt))),
    ])
  }
  return due.length
}
