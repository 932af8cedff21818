import { sessionLine } from '../../../templates/forms/session-standing.ts'
import { changesWords, statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import type { EventBefore } from '../../db/schema/events.ts'
import { dateRange, deadline } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { onlineAddress } from './online-address.ts'
import { ownWhereLine, venueLine } from './where-line.ts'

/** What letters about a registration say of it, of the event, and of what the writer of the letter knew. */
export function registrationFacts(
  record: RegistrationRecord,
  { language, facts }: Pick<LetterRow, 'language' | 'facts'>,
  sessions: readonly ChosenSession[],
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
    changes: changesWords(changesOf(facts?.changes), language),
    ...whatWas(facts, language),
  }
}

const changes = ['event', 'date', 'place', 'online', 'name', 'organisation', 'details', 'sessions'] as const

/** What changed, of what a letter has words for. */
export function changesOf(text = 'details') {
  return changes.filter((change) => text.split(' ').includes(change))
}

/** The date and the place that people have in their calendars until now, where they changed. */
function whatWas(facts: LetterRow['facts'], language: Language): { dateBefore: string; placeBefore: string } {
  const before: EventBefore | undefined = facts?.before ? JSON.parse(facts.before) : undefined
  const changes = changesOf(facts?.changes)
  return {
    dateBefore:
      before && changes.includes('date')
        ? dateRange(before.startsAt, before.endsAt, before.allDay === 1, before.zone, language)
        : '',
    placeBefore: before && changes.includes('place') ? venueLine(before.venue) : '',
  }
}
