import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { inSlices } from '../../db/in-slices.ts'
import { erasures } from '../../db/schema/audit.ts'
import { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { noteRows } from '../audit/note.ts'
import { forgetEvent } from './forget-event.ts'

const actor: Actor = { as: 'system', job: 'forget-due-events' }

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'closing'>

/**
 * Erases the personal values of every event whose day of deletion has come. First the event takes nothing more, then its rows
 * are emptied or go, some at a time, last a protocol says what was erased: without it the next run goes on. Counts stay. A
 * second run finds nothing to do. Returns how many events were forgotten.
 */
export async function forgetDueEvents(deps: Uses): Promise<number> {
  const now = deps.clock.now()
  const due = await deps.store.read
    .select({ id: events.id })
    .from(events)
    .where(and(lte(events.forgetAt, now), sql`not exists (select 1 from erasures x where x.event_id = ${events.id})`))
  let forgotten = 0
  for (const { id } of due) {
    if (!(await takeNothingMore(deps, id, now))) continue
    if (!(await inSlices(deps, forgetEvent(id)))) break
    await writeProtocol(deps, id, now)
    forgotten++
  }
  return forgotten
}

/** Whether it takes nothing more: its day of deletion may have been moved since it was found. */
async function takeNothingMore({ store }: Uses, id: string, now: Instant): Promise<boolean> {
  const { forgotten } = await store.write(
    (draft) => [
      draft
        .update(events)
        .set({ forgottenAt: now, changedAt: now })
        .where(and(eq(events.id, id), isNull(events.forgottenAt), lte(events.forgetAt, now))),
    ],
    {
      select: sql`select json_object('forgotten', exists (select 1 from events where id = ${id} and forgotten_at is not null))`,
      shape: z.object({ forgotten: z.number() }),
    },
  )
  return forgotten === 1
}

async function writeProtocol({ store, ids }: Uses, id: string, now: Instant): Promise<void> {
  const once = sql`e.id = ${id} and not exists (select 1 from erasures x where x.event_id = e.id)`
  await store.write((draft) => [
    draft.run(
      noteRows(actor, {
        at: now,
        verb: 'event.forgotten',
        ...{ rows: sql`events e where ${once}`, eventId: sql`id` },
      }),
    ),
    draft.run(sql`insert into ${erasures} (id, host_id, event_id, erased_at, counts)
      select ${ids.next()}, e.host_id, e.id, ${now}, json_object(
        'registrations', (select count(*) from registrations where event_id = e.id),
        'confirmed', (select count(*) from registrations r join claims c on c.id = r.claim_id
          where r.event_id = e.id and r.cancelled_at is null and c.state = 'granted'),
        'waiting', (select count(*) from registrations r join claims c on c.id = r.claim_id
          where r.event_id = e.id and r.cancelled_at is null and c.state = 'waiting'),
        'letters', (select count(*) from letters where event_id = e.id))
      from events e where ${once}`),
  ])
}
