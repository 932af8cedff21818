import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { announcedEntries, type Recipient } from '../../db/schema/calendar.ts'
import { programmeItems, withdrawnItems } from '../../db/schema/events.ts'
import { registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import type { Sent } from './revision.ts'

/** What the entries of one person are made of besides their registration. */
export type Schedule = {
  /** The sessions they hold, and those whose entries they had, in the order of the programme. */
  sessions: ScheduledSession[]
  /** What was sent, by session; the event itself under ''. */
  sent: ReadonlyMap<string, Sent>
}

/**
 * With when the next item begins: a session without an end of its own lasts until then; and when it was before its time was taken
 * away. `waits`: they have no seat in it at present, and would like one.
 */
export type ScheduledSession = {
  item: typeof programmeItems.$inferSelect
  held: boolean
  waits: boolean
  nextAt: Instant | null
  was: { startsAt: Instant; endsAt: Instant | null } | null
}

/** The schedules of these registrations, with what each recipient has of them; one round trip for all. */
export async function readSchedules(
  { store }: Pick<Deps, 'store'>,
  ids: readonly string[],
): Promise<(id: string, recipient: Recipient) => Schedule> {
  const those = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const held = sql<number>`exists (select 1 from chosen_sessions c
    where c.registration_id = ${registrations.id} and c.session_id = ${programmeItems.id} and c.state = 'granted')`
  const waits = sql<number>`exists (select 1 from chosen_sessions c
    where c.registration_id = ${registrations.id} and c.session_id = ${programmeItems.id} and c.state = 'waiting')`
  const had = sql`exists (select 1 from announced_entries a where a.registration_id = ${registrations.id}
    and a.session_id = ${programmeItems.id})`
  const next = sql<number | null>`(select min(o.starts_at) from programme_items o
    where o.event_id = ${programmeItems.eventId} and o.starts_at > ${programmeItems.startsAt})`
  const [sessions, sent] = await store.read.batch([
    store.read
      .select({
        registrationId: registrations.id,
        item: programmeItems,
        held: held.as('held'),
        waits: waits.as('waits'),
        was: { startsAt: withdrawnItems.startsAt, endsAt: withdrawnItems.endsAt },
        nextAt: next.as('next_at'),
      })
      .from(registrations)
      .innerJoin(programmeItems, eq(programmeItems.eventId, registrations.eventId))
      .leftJoin(withdrawnItems, eq(withdrawnItems.id, programmeItems.id))
      .where(and(inArray(registrations.id, those), sql`(${held} or ${had})`))
      .orderBy(programmeItems.startsAt, programmeItems.position),
    store.read
      .select({ ...getTableColumns(announcedEntries), declinedAt: lastDecline.as('declined_at') })
      .from(announcedEntries)
      .where(inArray(announcedEntries.registrationId, those)),
  ])
  return (id, recipient) => ({
    sessions: sessions.flatMap(({ registrationId, item, held, waits, nextAt, was }) =>
      registrationId === id
        ? [{ item, held: Boolean(held) && !item.calledOff, waits: Boolean(waits), nextAt, was }]
        : [],
    ),
    sent: new Map(
      sent.flatMap((row) => (row.registrationId === id && row.recipient === recipient ? [[row.sessionId, row]] : [])),
    ),
  })
}

/**
 * The SEQUENCE that their last answer declined; null if it was another answer, or none. An answer without a number is to what was
 * sent at that time; it counts as one to the first revision.
 */
const lastDecline = sql<
  number | null
>`(select iif(p.part_stat = 'DECLINED', coalesce(p.sequence, 0), null) from replies p
  where p.registration_id = announced_entries.registration_id and coalesce(p.session_id, '') = announced_entries.session_id
    and announced_entries.recipient = 'person' and p.part_stat is not null and p.stamp is not null and p.state <> 'arriving'
    and coalesce(p.reason, '') not in ('superseded', 'ahead', 'other-address', 'unknown-entry', 'several-entries', 'several-attendees')
  order by p.stamp desc, p.id desc limit 1)`
