import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { LetterAttachment } from '../../ports/mailer.ts'
import type { BookingRecord } from '../registrations/read-booking-record.ts'
import type { RegistrationRecord } from '../registrations/read-registration.ts'
import { calendarFiles } from './calendar-files.ts'
import type { Announced } from './note-announced.ts'
import { personEntries } from './person-entries.ts'
import { readSchedules } from './read-schedules.ts'
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
  const ids = booking.people.map(({ registration }) => registration.id)
  const scheduleOf = await readSchedules(deps, ids, 'contact')
  const told = { language, publicUrl: deps.config.publicUrl, stamp: deps.clock.now() }
  const files: LetterAttachment[] = []
  const announced: Announced[] = []
  for (const [index, record] of recordsOf(booking).entries()) {
    const { id, confirmBy, confirmedAt } = record.registration
    if (confirmBy !== null && confirmedAt === null && record.state !== 'cancelled') continue
    const entries = await personEntries(record, scheduleOf(id), told)
    const changed = entries.filter(({ sum, sent, cancelled }) => isOutdated(sum, sent, cancelled))
    announced.push({ registrationId: id, entries: changed })
    files.push(...calendarFiles(changed, { record, language, invites: false }).map((file) => numbered(file, index)))
  }
  return { files, announced }
}

function recordsOf({ booking, people, event, host }: BookingRecord): RegistrationRecord[] {
  const { source, contactName: name, contactEmail: email } = booking
  const contact = name !== null && email !== null ? { name, email } : null
  return people.map(({ registration, state, expiresAt }) => {
    const claim = { overCapacity: false, expiresAt }
    return { registration, state, claim, source, contact, event, host }
  })
}

/** "termin-2.ics" for the second person of the booking. */
function numbered(file: LetterAttachment, index: number): LetterAttachment {
  return { ...file, filename: file.filename.replace(/\.ics$/, `-${index + 1}.ics`) }
}
