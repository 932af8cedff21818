import { and, eq, isNull, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { events } from '../../db/schema/events.ts'
import { reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import { holdMs } from './dispatch-mailing.ts'
import { madeDays } from './find-reminders.ts'
import { nextOccurrence, type Occurrence } from './next-occurrence.ts'
import { noteMailing } from './note-mailing.ts'
import { numbered } from './numbered.ts'

const actor: Actor = { as: 'system', job: 'make-reminders' }

/**
 * Makes the mailings of reminders whose time comes within the hold, so that each can be stopped like any other; each once,
 * however often this runs.
 */
export async function makeReminders(deps: Pick<Deps, 'store' | 'clock' | 'ids'>): Promise<void> {
  const now = deps.clock.now()
  const rows = await deps.store.read
    .select({
      reminder: reminders,
      event: {
        id: events.id,
        startsAt: events.startsAt,
        endsAt: events.endsAt,
        zone: events.zone,
        status: events.status,
        forgottenAt: events.forgottenAt,
      },
      made: madeDays,
    })
    .from(reminders)
    .innerJoin(events, eq(events.id, reminders.eventId))
    .where(and(eq(reminders.active, true), eq(events.status, 'published'), isNull(events.forgottenAt)))
  for (const { reminder, event, made } of rows) {
    const next = nextOccurrence(reminder, event, JSON.parse(made) as string[], now)
    if (next && next.at - holdMs <= now) await make(deps, { reminder, event, next, now })
  }
}

type Due = {
  reminder: typeof reminders.$inferSelect
  event: Parameters<typeof unlessMoved>[1]
  next: Occurrence
  now: Instant
}

/** Not if the event was moved or the reminder changed since they were read: the run of the next minute sees them as they are. */
async function make({ store, ids }: Pick<Deps, 'store' | 'ids'>, { reminder, event, next, now }: Due): Promise<void> {
  const { id: reminderId, hostId, eventId, subject, body, filter, toContacts, changedAt } = reminder
  const { day, at } = next
  const id = ids.next()
  const words = { subject, body, filter, toContacts }
  const made = { reminderId, occurrence: day, state: 'held' as const, leavesAt: Math.max(at, now + holdMs) }
  const asRead = sql`select 1 from reminders where id = ${reminderId} and active and changed_at = ${changedAt}`
  const written = store.write((draft) => [
    unlessMoved(draft, event),
    draft.run(refuse('changed-meanwhile', sql`not exists (${asRead})`)),
    numbered(draft, { id, hostId, eventId, submission: id, ...words, ...made, changedAt: now }),
    noteMailing(draft, actor, { verb: 'mailing.made', where: sql`id = ${id}`, now }),
  ])
  await written.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'changed-meanwhile')) throw error
  })
}
