import { eq } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { letterTexts } from '../../db/schema/letter-texts.ts'

/** Erases what an event's letters said in the office's own words, which may name people. No letter leaves any more. */
export function forgetLetterTexts(draft: Draft, eventId: string): Statement[] {
  return [draft.delete(letterTexts).where(eq(letterTexts.eventId, eventId))]
}
