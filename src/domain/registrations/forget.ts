import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/**
 * Erases what says who took part: names, addresses, answers, links, codes and contacts. The rows stay, with their states and the
 * organisation's official key, so that figures can still be counted.
 */
export function forgetRegistrations(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`update registrations set person_key = id, salutation = '', academic_title = '', first_name = '', last_name = '',
      office = '', organisation = '', organisation_key = '', department = '', email = '', phone = '', remarks = '', documents_missing = '', sort_key = '', search_key = '',
      listed_since = null, photo_since = null, token_hash = id, check_in_code = id where event_id = ${eventId}`),
    draft.run(sql`update bookings set form = '', contact_name = null, contact_email = null, token_hash = null
      where event_id = ${eventId}`),
    // The name of an organisation may be a person's; an AGS is not.
    draft.run(sql`update quotas set key = id
      where event_id = ${eventId} and scope = 'organisation' and key not glob '[0-9][0-9][0-9][0-9][0-9]'`),
  ]
}
