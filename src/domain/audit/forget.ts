import { sql } from 'drizzle-orm'
import { changeRows, type RowsChange } from '../../db/in-slices.ts'

/** Erases the office's own words in the notes of an event, which may name people; who did what stays. */
export function forgetReasons(eventId: string): RowsChange[] {
  return [changeRows('audit_notes', sql`event_id = ${eventId} and reason is not null`, sql`reason = null`)]
}
