import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'

/** Erases the names on certificates and who signed them. That a code was issued for the event stays, so that it still verifies. */
export function forgetCertificates(draft: Draft, eventId: string): Statement[] {
  return [
    draft.run(sql`update certificates set name = '' where event_id = ${eventId}`),
    draft.run(sql`delete from certificate_texts where event_id = ${eventId}`),
  ]
}
