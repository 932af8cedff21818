import { sql } from 'drizzle-orm'
import { deleteRows, type RowsChange } from '../../db/in-slices.ts'

/** Erases the hashes of what stood on whose papers. That something was printed, how much and when, stays. */
export function forgetPapers(eventId: string): RowsChange[] {
  return [deleteRows('printed_papers', sql`event_id = ${eventId}`)]
}
