import { sql } from 'drizzle-orm'
import { changeRows, type RowsChange } from '../../db/in-slices.ts'
import type { Instant } from '../../lib/dates.ts'

/**
 * Erases the words of an event's mailings and reminders, which may name people, and whom their filters name. What had not
 * left is stopped. Numbers, days and counts stay.
 */
export function forgetMailings(eventId: string, now: Instant): RowsChange[] {
  const ofEvent = sql`event_id = ${eventId}`
  const nothing = sql`subject = '{"de":""}', body = '{"de":""}', filter = '{}'`
  return [
    changeRows(
      'mailings',
      ofEvent,
      sql`${nothing}, attachments = '[]', ended_at = coalesce(ended_at, ${now}), state = iif(state = 'sent', 'sent', 'stopped')`,
    ),
    changeRows('reminders', ofEvent, sql`${nothing}, active = 0`),
    changeRows(
      'mailing_recipients',
      sql`state = 'waiting' and mailing_id in (select id from mailings where ${ofEvent})`,
      sql`state = 'dropped'`,
    ),
  ]
}
