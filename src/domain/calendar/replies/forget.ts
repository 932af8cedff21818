import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { changeRows, type RowsChange } from '../../../db/in-slices.ts'
import type { Instant } from '../../../lib/dates.ts'

/** Erases who answered what at an event; how many answered how can still be counted. */
export function forgetRepliesOfEvent(eventId: string): RowsChange[] {
  return [
    changeRows(
      'replies',
      sql`event_id = ${eventId}`,
      sql`content_key = 'forgotten/' || id, carrier_id = null, sender = '', subject = '', attendee = '', uid = '', comment = '',
        body = '', raw = '', note = ''`,
    ),
  ]
}

/** Erases the mails that came before an instant, and removes the replies of which nobody found out to whom they belong. */
export function forgetMails(draft: Draft, before: Instant): Statement[] {
  return [
    draft.run(sql`delete from replies where event_id is null and received_at < ${before}`),
    draft.run(sql`update replies set body = '', raw = '' where (raw <> '' or body <> '') and received_at < ${before}`),
  ]
}
