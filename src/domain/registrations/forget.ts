import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'

/**
 * Erases what says who took part: names, addresses, answers, links and codes. The rows stay, with their states and the
 * organisation's official key, so that figures can still be counted.
 */
export function forgetRegistrations(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`update registrations set person_key = id, salutation = '', academic_title = '', first_name = '', last_name = '',
      office = '', organisation = '', department = '', email = '', phone = '', remarks = '', sort_key = '', search_key = '',
      listed_since = null, token_hash = id, check_in_code = id where event_id = ${eventId}`),
    draft.run(sql`update bookings set form = '' where event_id = ${eventId}`),
  ]
}
