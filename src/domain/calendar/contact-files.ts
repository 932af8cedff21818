import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
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
  const names = everybody.map(({ record }) => inFileName(fullName(record.registration)))
  for (const [index, { record, entries }] of everybody.entries()) {
    const changed = entries.filter(({ sum, sent, cancelled }) => isOutdated(sum, sent, cancelled))
    announced.push({ registrationId: record.registration.id, entries: changed })
    files.push(...calendarFiles(changed, { record, language, invites: false }).map((file) => named(file, names, index)))
  }
  return { files, announced }
}

/** "termin-anna-mueller.ics"; numbered where two people of the booking have one name. */
function named(file: LetterAttachment, names: readonly string[], index: number): LetterAttachment {
  const name = names[index] ?? ''
  const isAlone = name !== '' && names.filter((other) => other === name).length === 1
  const ending = [name, isAlone ? '' : String(index + 1)].filter(Boolean).join('-')
  return { ...file, filename: file.filename.replace(/\.ics$/, `-${ending}.ics`) }
}

function inFileName(name: string): string {
  const signs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l' }
  const plain = name.toLowerCase().replace(/[äöüßł]/g, (sign) => signs[sign] ?? '')
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
}
