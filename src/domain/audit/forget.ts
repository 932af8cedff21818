import { eq } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { auditNotes } from '../../db/schema/audit.ts'

/** Erases the office's own words in the notes of an event, which may name people; who did what stays. */
export function forgetReasons(draft: Draft, eventId: string): Statement[] {
  return [draft.update(auditNotes).set({ reason: null }).where(eq(auditNotes.eventId, eventId))]
}
