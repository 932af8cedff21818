import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import { calendarFiles } from './calendar-files.ts'
import { contactEntries } from './contact-entries.ts'
import type { Announced } from './note-announced.ts'
import { isOutdated } from './revision.ts'

/**
 * What changed in the calendar of who registered others since their last letter, as copies of the entries of everybody: a
 * front office is told of an appointment, never invited to it.
 */
export async function contactFiles(
  deps: Pick<Deps, 'store' | 'clock' | 'config'>,
  booking: BookingRecord,
  language: Language,
): Promise<{ files: LetterAttachment[]; announced: Announced[] }> {
  const setting = { language, publicUrl: deps.config.publicUrl, stamp: deps.clock.now() }
  const files: LetterAttachment[] = []
  const announced: Announced[] = []
  const everybody = await contactEntries(deps, booking, () => setting)
  for (const [index, { record, entries }] of everybody.entries()) {
    const changed = entries.filter(({ sum, sent, cancelled }) => isOutdated(sum, sent, cancelled))
    announced.push({ registrationId: record.registration.id, entries: changed })
    files.push(...calendarFiles(changed, { record, language, invites: false }).map((file) => numbered(file, index)))
  }
  return { files, announced }
}

/** "termin-2.ics" for the second person of the booking. */
function numbered(file: LetterAttachment, index: number): LetterAttachment {
  return { ...file, filename: file.filename.replace(/\.ics$/, `-${index + 1}.ics`) }
}
