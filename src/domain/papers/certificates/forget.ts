import { sql } from 'drizzle-orm'
import { changeRows, deleteRows, type RowsChange } from '../../../db/in-slices.ts'

/** Erases the names on certificates and who signed them. That a code was issued for the event stays, so that it still verifies. */
export function forgetCertificates(eventId: string): RowsChange[] {
  const ofEvent = sql`event_id = ${eventId}`
  return [changeRows('certificates', ofEvent, sql`name = ''`), deleteRows('certificate_texts', ofEvent)]
}
