import { and, eq, isNull, sql } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
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
      event: { startsAt: events.startsAt, endsAt: events.endsAt, zone: events.zone },
      made: madeDays,
    })
    .from(reminders)
    .innerJoin(events, eq(events.id, reminders.eventId))
    .where(and(eq(reminders.active, true), eq(events.status, 'published'), isNull(events.forgottenAt)))
  for (const { reminder, event, made } of rows) {
    const next = nextOccurrence(reminder, event, JSON.parse(made) as string[], now)
    if (next && next.at - holdMs <= now) await make(deps, reminder, next, now)
  }
}

async function make(
  { store, ids }: Pick<Deps, 'store' | 'ids'>,
  { id: reminderId, hostId, eventId, subject, body, filter, toContacts }: typeof reminders.$inferSelect,
  { day, at }: Occurrence,
  now: Instant,
): Promise<void> {
  const id = ids.next()
  const words = { subject, body, filter, toContacts }
  const made = { reminderId, occurrence: day, state: 'held' as const, leavesAt: Math.max(at, now + holdMs) }
  await store.write((draft) => [
    numbered(draft, { id, hostId, eventId, submission: id, ...words, ...made, changedAt: now }),
    noteMailing(draft, actor, { verb: 'mailing.made', where: sql`id = ${id}`, now }),
  ])
}
