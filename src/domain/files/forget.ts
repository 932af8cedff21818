import { eq } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { files } from '../../db/schema/files.ts'

/** Erases what was uploaded for an event: nobody knows whom an annex names. */
export function forgetFilesOfEvent(draft: Draft, eventId: string): Statement[] {
  return [draft.delete(files).where(eq(files.eventId, eventId))]
}
