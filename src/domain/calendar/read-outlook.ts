import type { Outlook } from '../../../templates/mail/outlook-words.ts'
import type { events } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import type { Language } from '../../lib/languages.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import { readPromoted } from '../registrations/waiting/read-promoted.ts'
import { readQueueOutlook } from '../registrations/waiting/read-queue-outlook.ts'
import { whyNotYet } from '../registrations/waiting/why-not-yet.ts'
import { deadlinesOf, windowAt } from '../seats/deadlines.ts'

type Event = typeof events.$inferSelect
type Uses = Pick<Deps, 'store' | 'clock'>

/** What a letter about a registration, or about a booking, says of what will be, as it is known when it is rendered. */
export async function readOutlook(
  deps: Uses,
  { event, registration, state }: Pick<RegistrationRecord, 'event'> & Partial<RegistrationRecord>,
  language: Language,
): Promise<Outlook> {
  const own = registration?.claimId ?? ''
  const leftAt = registration?.cancelledAt ?? null
  const [queue, why, promoted] = await Promise.all([
    readQueueOutlook(deps, event, own),
    registration && state === 'waiting' ? whyNotYet(deps, event.id, [own]) : [],
    leftAt === null ? [] : readPromoted(deps, event.id, leftAt),
  ])
  return {
    ...datesOf(event, deps.clock.now(), language),
    ...queue,
    filled: promoted.some(({ session }) => session === 0),
    offerHours: event.offerHours,
    full: why.flatMap(({ full }) => full.map(({ scope }) => scope)),
  }
}

/** Until when somebody can change and cancel by themselves; empty once that is over. */
export function datesOf(event: Event, now: Instant, language: Language) {
  const { change, cancel } = deadlinesOf(event)
  const until = (end: Instant) => (now < end && event.status !== 'cancelled' ? deadline(end, event.zone, language) : '')
  return { changeUntil: until(change), cancelUntil: until(cancel) }
}

/** The public page where registration is open, else nothing: nobody is asked to register where they cannot. */
export function registrationLink({ config, clock }: Pick<Deps, 'config' | 'clock'>, event: Event): string {
  const window = windowAt(event, clock.now())
  const open = event.status === 'published' && (window === 'open' || window === 'late')
  return open ? `${config.publicUrl}/e/${event.slug}` : ''
}
