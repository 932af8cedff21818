import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import { calendarFiles } from './calendar-files.ts'
import { contactCopies } from './contact-entries.ts'
import type { Announced } from './note-announced.ts'
import type { PersonEntry } from './person-entries.ts'
import { isOutdated } from './revision.ts'

/**
 * What changed in the calendar of who registered others since their last letter, as copies of the entries of everybody: a
 * front office is told of an appointment, never invited to it.
 */
export async function contactFiles(
  deps: Pick<Deps, 'store' | 'clock' | 'config'>,
  booking: BookingRecord,
  language: Language,
): Promise<{ files: LetterAttachment[]; carried: PersonEntry[]; announced: Announced[]; first: boolean }> {
  const setting = { ...deps.config, language, stamp: deps.clock.now() }
  const files: LetterAttachment[] = []
  const announced: Announced[] = []
  const carried: PersonEntry[] = []
  const everybody = await contactCopies(deps, booking, setting)
  for (const { record, entries } of everybody) {
    const changed = entries.filter(({ sum, sent, cancelled }) => isOutdated(sum, sent, cancelled))
    announced.push({ registrationId: record.registration.id, entries: changed })
    carried.push(...changed)
    files.push(...calendarFiles(changed, { record, language, invites: false }))
  }
  const first = everybody.every(({ entries }) => entries.every(({ sent }) => !sent || sent.unsent))
  return { files, carried, announced, first }
}
