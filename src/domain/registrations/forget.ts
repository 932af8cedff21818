import { sql } from 'drizzle-orm'
import { changeRows, deleteRows, type RowsChange } from '../../db/in-slices.ts'

/**
 * Erases what says who took part: names, addresses, answers, links, codes and contacts. The rows stay, with their states and the
 * organisation's official key, so that figures can still be counted.
 */
export function forgetRegistrations(eventId: string): RowsChange[] {
  const ofEvent = sql`event_id = ${eventId}`
  return [
    // First: what is on hold lets nobody change it, and the link of an objection dies with its row.
    deleteRows('address_changes', ofEvent),
    {
      // The parts of each word go along.
      atOnce: 100,
      ...changeRows(
        'registrations',
        ofEvent,
        sql`person_key = id, salutation = '', academic_title = '', first_name = '', last_name = '', office = '', organisation = '',
        organisation_key = '', department = '', email = '', phone = '', remarks = '', documents_missing = '', sort_key = '',
        search_key = '', look_alike = '-', listed_since = null, photo_since = null, token_hash = id, check_in_code = id`,
      ),
    },
    deleteRows('search_blocks', ofEvent),
    changeRows('bookings', ofEvent, sql`form = '', contact_name = null, contact_email = null, token_hash = null`),
    // The name of an organisation may be a person's; an AGS is not.
    changeRows(
      'quotas',
      sql`event_id = ${eventId} and scope = 'organisation' and key not glob '[0-9][0-9][0-9][0-9][0-9]'`,
      sql`key = id`,
    ),
  ]
}
