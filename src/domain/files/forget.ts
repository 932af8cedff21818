import { sql } from 'drizzle-orm'
import { deleteRows, type RowsChange } from '../../db/in-slices.ts'

/** Erases what was uploaded for an event: nobody knows whom an annex names. */
export function forgetFilesOfEvent(eventId: string): RowsChange[] {
  return [deleteRows('files', sql`event_id = ${eventId}`, 1)]
}
