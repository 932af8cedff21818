import { sessionLine } from '../../../templates/forms/session-standing.ts'
import type { Change } from '../../../templates/mail/changes.ts'
import { statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { changeFacts } from './change-facts.ts'
import { onlineAddress } from './online-address.ts'
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
    greeting: greeting(registration, language, event.letterStyle),
    name: fullName(registration),
    organisation: registration.organisation,
    event: inLanguage(event.title, language),
    date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
    place: ownWhereLine(record, language),
    online: onlineAddress(record),
    sessions: sessions.map((session) => sessionLine(session, event, language)),
    offerUntil: claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language),
    confirmUntil: registration.confirmBy === null ? '' : deadline(registration.confirmBy, event.zone, language),
    unconfirmedSince: facts?.confirmBy ? deadline(Number(facts.confirmBy), event.zone, language) : '',
    deputy: facts?.deputy ?? '',
    status: statusWords(state, language),
    ...changeFacts(facts, changes, language),
  }
}
