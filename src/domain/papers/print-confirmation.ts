import { sessionLine } from '../../../templates/forms/session-standing.ts'
import { closing, greeting } from '../../../templates/mail/greeting.ts'
import { confirmationLetter } from '../../../templates/pdf/papers/confirmation.ts'
import { postalAddress } from '../../../templates/pdf/papers/postal-address.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { deadline, type Instant, longDate } from '../../lib/dates.ts'
import { fullName } from '../../lib/names.ts'
import { printedName } from '../../lib/printed-name.ts'
import type { EventRecord } from '../events/read-event.ts'
import { personalLink } from '../registrations/links/personal-link.ts'
import { readManagedRegistration } from '../registrations/reading/read-managed-registration.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { readSessions } from '../registrations/reading/read-sessions.ts'
import { deadlinesOf } from '../seats/deadlines.ts'
import { townOf } from './addresses-of.ts'
import { eventToPrint, type PaperNeeds, type PrintedPaper, paperProps } from './paper-order.ts'

/**
 * How a person stands, as a letter in their language, for the post or the file: by the personal link in it they change what they
 * can change by themselves. Throws Refusal `not-found`.
 */
export async function printConfirmation(
  deps: PaperNeeds & Pick<Deps, 'keys' | 'config'>,
  actor: Actor,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<PrintedPaper> {
  const record = await readManagedRegistration(deps, actor, { eventId, id: registrationId })
  const event = await eventToPrint(deps, actor, { eventId, verb: 'confirmation.printed' })
  const [sessions, link] = await Promise.all([
    readSessions(deps, [registrationId]),
    personalLink(deps, record.registration),
  ])
  const { language } = record.registration
  const props = { ...(await paperProps(deps, event, language)), ...letterTo(record, event, deps.clock.now()), link }
  return {
    event,
    stream: confirmationLetter({
      ...props,
      sessions: sessions.map((session) => sessionLine(session, event, language)),
    }),
  }
}

function letterTo({ registration, state }: RegistrationRecord, event: EventRecord, now: Instant) {
  const { language } = registration
  const { zone, contact, letterStyle } = event
  return {
    name: fullName(printedName(registration)),
    address: postalAddress({ ...printedName(registration), place: townOf(registration) }, language),
    writtenOn: longDate(now, zone, language),
    greeting: greeting(printedName(registration), language, letterStyle),
    closing: closing(language, letterStyle),
    standing: state,
    changesUntil: deadline(deadlinesOf(event).change, zone, language),
    contact,
  }
}
