import { sql } from 'drizzle-orm'
import { deleteRows, type RowsChange } from '../../db/in-slices.ts'

/** Erases what an event's letters said in the office's own words, which may name people. No letter leaves any more. */
export function forgetLetterTexts(eventId: string): RowsChange[] {
  return [deleteRows('letter_texts', sql`event_id = ${eventId}`)]
}
