import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { Instant } from '../../lib/dates.ts'

/**
 * Erases the words of an event's mailings and reminders, which may name people, and whom their filters name. What had not
 * left is stopped. Numbers, days and counts stay.
 */
export function forgetMailings(draft: Draft, eventId: string, now: Instant): Statement[] {
  const nothing = sql`subject = '{"de":""}', body = '{"de":""}', filter = '{}'`
  return [
    draft.run(sql`update mailing_recipients set state = 'dropped' where state = 'waiting'
      and mailing_id in (select id from mailings where event_id = ${eventId})`),
    draft.run(sql`update mailings set ${nothing}, attachments = '[]', ended_at = coalesce(ended_at, ${now}),
      state = iif(state = 'sent', 'sent', 'stopped') where event_id = ${eventId}`),
    draft.run(sql`update reminders set ${nothing}, active = 0 where event_id = ${eventId}`),
  ]
}
