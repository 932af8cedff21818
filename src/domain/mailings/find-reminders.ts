import { and, asc, eq, sql } from 'drizzle-orm'
import { reminders } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { type MailingFilter, storedFilter } from './mailing-filter.ts'

export type Reminder = Omit<typeof reminders.$inferSelect, 'filter'> & {
  filter: MailingFilter
  /** The days for which it has made a mailing. */
  made: string[]
}

type Uses = Pick<Deps, 'store'>

/** The reminders of an event, in the order in which they were made. */
export async function findReminders({ store }: Uses, eventId: string): Promise<Reminder[]> {
  const rows = await store.read
    .select(columns)
    .from(reminders)
    .where(eq(reminders.eventId, eventId))
    .orderBy(asc(sql`${reminders}.rowid`))
  return rows.map(asReminder)
}

/** One of them. Throws Refusal `not-found`. */
export async function readReminder(
  { store }: Uses,
  { eventId, id }: { eventId: string; id: string },
): Promise<Reminder> {
  const [row] = await store.read
    .select(columns)
    .from(reminders)
    .where(and(eq(reminders.id, id), eq(reminders.eventId, eventId)))
  if (!row) throw new Refusal('not-found')
  return asReminder(row)
}

/** The days for which a reminder has made a mailing, JSON. */
export const madeDays = sql<string>`(select json_group_array(m.occurrence) from mailings m where m.reminder_id = reminders.id)`

const columns = { reminder: reminders, made: madeDays }

function asReminder({ reminder, made }: { reminder: typeof reminders.$inferSelect; made: string }): Reminder {
  return { ...reminder, filter: storedFilter(reminder.filter), made: JSON.parse(made) as string[] }
}
