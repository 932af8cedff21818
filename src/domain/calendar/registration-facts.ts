import { sessionLine } from '../../../templates/forms/session-standing.ts'
import type { Change } from '../../../templates/mail/changes.ts'
import { calledOffStatus, statusWords } from '../../../templates/mail/fact-words.ts'
import { deadline } from '../../lib/dates.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { changeFacts } from './change-facts.ts'
import { onlineAddress } from './online-address.ts'
import { ownFacts } from './own-facts.ts'
import { ownWhereLine } from './where-line.ts'

/** What letters about a registration say of it, of the event, and of what the writer of the letter knew. */
export function registrationFacts(
  record: RegistrationRecord,
  { language, facts }: Pick<LetterRow, 'language' | 'facts'>,
  sessions: readonly ChosenSession[],
  changes?: readonly Change[] | undefined,
) {
  const { registration, event, state, claim } = record
  return {
    ...ownFacts(record, language),
    place: ownWhereLine(record, language),
    online: onlineAddress(record),
    sessions: sessions.map((session) => sessionLine(session, event, language)),
    offerUntil: claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language),
    confirmUntil: registration.confirmBy === null ? '' : deadline(registration.confirmBy, event.zone, language),
    unconfirmedSince: facts?.confirmBy ? deadline(Number(facts.confirmBy), event.zone, language) : '',
    deputy: facts?.deputy ?? '',
    status: event.status === 'cancelled' ? calledOffStatus(language) : statusWords(state, language),
    ...changeFacts(facts, changes, language),
  }
}
