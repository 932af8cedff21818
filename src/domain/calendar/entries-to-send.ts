import type { LetterKind } from '../../../templates/mail/letters.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { PersonEntry } from './person-entries.ts'
import { isOutdated } from './revision.ts'

/**
 * Which of a person's entries a letter of this kind carries. Who comes gets all of them, and a change only those that
 * changed; who leaves gets what is taken back, of what was ever sent or could have been fetched. Who waits gets none, but
 * what went before, when the seat was theirs, is taken back with the letter that says so.
 */
export function entriesToSend(
  kind: LetterKind,
  facts: LetterRow['facts'],
  record: RegistrationRecord,
  entries: readonly PersonEntry[],
): PersonEntry[] {
  const changed = entries.filter(({ sum, sent, cancelled }) => isOutdated(sum, sent, cancelled))
  if (leaves.has(kind)) {
    const hadSeat = facts?.seat === 'granted'
    return entries.filter(
      (entry) => entry.cancelled && (changed.includes(entry) || (hadSeat && entry.sessionId === '')),
    )
  }
  if (!isSeated(record)) return entries.filter((entry) => entry.cancelled && changed.includes(entry))
  if (!brings.has(kind)) return []
  if (kind === 'change' && !writesOfThemselves(facts)) return changed
  return entries.filter((entry) => !entry.cancelled || changed.includes(entry))
}

/** Letters that end what somebody had. */
export const leaves = new Set<LetterKind>(['cancellation', 'event-cancelled', 'substituted'])
const brings = new Set<LetterKind>(['confirmation', 'promotion', 'change', 'existing-registration'])

/** A seat that is held for an address nobody has confirmed is in nobody's calendar yet. */
function isSeated({ registration, state, event }: RegistrationRecord): boolean {
  const confirmed = registration.confirmBy === null || registration.confirmedAt !== null
  return state === 'confirmed' && confirmed && event.status !== 'cancelled'
}

/** A new name or address of the person: then everything goes to it. */
function writesOfThemselves(facts: LetterRow['facts']): boolean {
  const changes = facts?.changes?.split(' ') ?? ['details']
  return ['name', 'organisation', 'details'].some((change) => changes.includes(change))
}
