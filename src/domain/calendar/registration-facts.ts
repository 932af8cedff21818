import { changesWords, statusWords } from '../../../templates/mail/fact-words.ts'
import { greeting } from '../../../templates/mail/greeting.ts'
import type { EventBefore } from '../../db/schema/events.ts'
import { clockIn, clockTime, dateRange, deadline, shortDateTime } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { onlineAddress } from './online-address.ts'
import type { Schedule, ScheduledSession } from './read-schedules.ts'
import { ownWhereLine, venueLine } from './where-line.ts'

/** What letters about a registration say of it, of the event, and of what the writer of the letter knew. */
export function registrationFacts(
  record: RegistrationRecord,
  { language, facts }: Pick<LetterRow, 'language' | 'facts'>,
  { sessions }: Schedule,
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
    sessions: sessions
      .filter(({ held }) => held)
      .map((session) => sessionLine(session, event, language))
      .join('; '),
    changeUntil: deadline(deadlinesOf(event).change, event.zone, language),
    offerUntil: claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language),
    confirmUntil: registration.confirmBy === null ? '' : deadline(registration.confirmBy, event.zone, language),
    unconfirmedSince: facts?.confirmBy ? deadline(Number(facts.confirmBy), event.zone, language) : '',
    // Who registers themselves among others need not be told by whom.
    registeredBy: facts?.registeredBy === fullName(registration) ? '' : (facts?.registeredBy ?? ''),
    deputy: facts?.deputy ?? '',
    status: statusWords(state, language),
    changes: changesWords(changesOf(facts?.changes), language),
    ...whatWas(facts, language),
  }
}

type Event = RegistrationRecord['event']

/** "Workshop 1 (14:00 Uhr, Raum 2)"; with its day where the event has several. */
function sessionLine({ item }: ScheduledSession, { startsAt, endsAt, zone }: Event, language: Language): string {
  const oneDay = clockIn(startsAt, zone).date === clockIn(endsAt - 1, zone).date
  const format = oneDay ? clockTime : shortDateTime
  const when = item.startsAt === null ? '' : format(item.startsAt, zone, language)
  const details = [when, item.room].filter(Boolean).join(', ')
  return details ? `${inLanguage(item.title, language)} (${details})` : inLanguage(item.title, language)
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
