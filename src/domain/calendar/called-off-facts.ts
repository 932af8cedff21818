import {
  calledOffForContact,
  calledOffForPerson,
  reasonElsewhere,
  wordsToAdd,
  writtenElsewhere,
} from '../../../templates/mail/called-off-words.ts'
import type { Around } from '../../../templates/mail/letter-frame.ts'
import { bodyBlocks, type LetterText } from '../../../templates/mail/letter-text.ts'
import type { events } from '../../db/schema/events.ts'
import { placeholdersIn } from '../../formats/fill-placeholders.ts'
import type { Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { cancellationLines, cancellationReason } from '../events/called-off-words.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { comesOnline } from './online-address.ts'

/** What every other letter has for these. */
export const notCalledOff = { reason: '', ownWords: '', whatEnds: '', doNotTravel: '' }

type Event = typeof events.$inferSelect

/** What a letter says of a calling-off to one person: why, in the office's words, and what ends for them. */
export function calledOffFacts(record: RegistrationRecord, language: Language) {
  const { event, state } = record
  return { ...officeFacts(event, language), ...calledOffForPerson({ state, online: comesOnline(record) }, language) }
}

/** The same to who registered others. */
export function calledOffBookingFacts({ event, people }: BookingRecord, language: Language) {
  const there = people.filter(({ state }) => state !== 'cancelled')
  const names = (some: typeof there) => some.map(({ registration }) => fullName(registration))
  const travels = there.some(
    ({ state, registration }) => state === 'confirmed' && !comesOnline({ event, registration }),
  )
  const written = names(there.filter(({ registration }) => registration.email !== ''))
  const alone = names(there.filter(({ registration }) => registration.email === ''))
  // How they stood is over.
  return {
    people: names(there),
    ...officeFacts(event, language),
    ...calledOffForContact({ travels, written, alone }, language),
  }
}

function officeFacts(event: Event, asked: Language) {
  const [reason, lines] = [cancellationReason(event, asked), cancellationLines(event, asked)]
  return {
    reason: reason ? reasonElsewhere(reason.words, { asked, written: reason.language }) : '',
    ownWords: lines ? [...writtenElsewhere(asked, lines.language), ...lines.words] : ([] as string[]),
  }
}

/** An office's own text of these letters, written before there were words, says them all the same. */
export function withCancellationWords(
  { text, around }: { text: LetterText | undefined; around: Around },
  language: Language,
  needed: readonly ('reason' | 'ownWords' | 'registeredBy' | 'privacyLink')[] = ['reason', 'ownWords'],
): Around {
  if (!text) return around
  const used = placeholdersIn(bodyBlocks(text.body))
  const missing = Object.fromEntries(needed.map((name) => [name, !used.includes(name)]))
  return { ...around, first: wordsToAdd(missing, language) }
}
