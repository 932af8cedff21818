import type { EventRecord } from '../../../domain/events/read-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { countRecipients, type RecipientCounts } from '../../../domain/mailings/count-recipients.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import { type Progress, readProgress } from '../../../domain/mailings/read-progress.ts'
import { sampleRecipient } from '../../../domain/mailings/sample-letter.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { Context } from '../../env.ts'
import type { AudienceChoices } from './audience-fields.tsx'

/** What the page about one mailing shows. */
export type AboutMailing = {
  event: EventRecord
  mailing: Mailing
  choices: AudienceChoices
  /** As it would be now; once recipients are fixed the progress says it. */
  counts: RecipientCounts
  progress: Progress
  /** Whether there is somebody about whom a preview can be made. */
  hasSample: boolean
  now: Instant
}

export async function readAboutMailing(c: Context, event: EventRecord, mailing: Mailing): Promise<AboutMailing> {
  // One after the other: side by side each would take its slice in the same turn.
  const choices = await audienceChoices(c.env, event.id)
  const counts = await countRecipients(c.env, mailing)
  const progress = await readProgress(c.env, mailing.id)
  const sample = await sampleRecipient(c.env, mailing)
  return { event, mailing, choices, counts, progress, hasSample: sample !== undefined, now: c.env.clock.now() }
}
