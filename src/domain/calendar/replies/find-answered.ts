import { and, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'
import { announcedEntries } from '../../../db/schema/calendar.ts'
import { events } from '../../../db/schema/events.ts'
import { letters } from '../../../db/schema/letters.ts'
import { bookings, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { type RegistrationRecord, readRegistration } from '../../registrations/reading/read-registration.ts'
import { entryUid } from '../entry-uid.ts'

/** Whose entry an answer is about: the registration, and the session if it is not the event's own entry. */
export type Answered = {
  record: RegistrationRecord
  sessionId: string | null
  /** The SEQUENCE that was sent last: to the person, and to who registered them. */
  sequences: readonly number[]
  /** When the last letter about a change left; null if none did. */
  changeSentAt: Instant | null
  /** It was sent, and taken back from everybody who had it. */
  takenBack: boolean
}

type Uses = Pick<Deps, 'store'>
type Question = { hostIds: readonly string[]; uid: string; addresses: readonly string[] }

/**
 * The entry with this UID at one of these hosts. A person's first one of the event is found by the registration; the others,
 * whose UIDs are derived, among what was sent to people with these addresses. Undefined if it is none of ours, or erased.
 */
export async function findAnswered(deps: Uses, question: Question): Promise<Answered | undefined> {
  return (await own(deps, question)) ?? (await derived(deps, question))
}

async function own(deps: Uses, { hostIds, uid }: Question): Promise<Answered | undefined> {
  const record = await readRegistration(deps, uid.toLowerCase())
  if (!record || !hostIds.includes(record.registration.hostId) || record.event.forgottenAt !== null) return undefined
  return { record, sessionId: null, ...(await announced(deps, record, '')) }
}

async function derived(deps: Uses, question: Question): Promise<Answered | undefined> {
  for (const { registrationId, sessionId, recipient, ofPerson, ofContact } of await sentTo(deps, question)) {
    const generation = recipient === 'person' ? ofPerson : ofContact
    const uid = await entryUid({ registrationId, sessionId, recipient, generation })
    if (uid !== question.uid.toLowerCase()) continue
    const record = await readRegistration(deps, registrationId)
    return record && { record, sessionId: sessionId || null, ...(await announced(deps, record, sessionId)) }
  }
  return undefined
}

/** The entries that people with these addresses have, or whom somebody with these addresses registered. */
function sentTo({ store }: Uses, { hostIds, addresses }: Question) {
  const isOneOf = (column: typeof registrations.email | typeof bookings.contactEmail) =>
    inArray(sql`lower(${column})`, addresses.map(addressKey))
  return store.read
    .select({
      registrationId: announcedEntries.registrationId,
      sessionId: announcedEntries.sessionId,
      recipient: announcedEntries.recipient,
      ofPerson: registrations.calendarGeneration,
      ofContact: bookings.linkGeneration,
    })
    .from(announcedEntries)
    .innerJoin(events, eq(events.id, announcedEntries.eventId))
    .innerJoin(registrations, eq(registrations.id, announcedEntries.registrationId))
    .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
    .where(
      and(
        inArray(events.hostId, [...hostIds]),
        isNull(events.forgottenAt),
        or(isOneOf(registrations.email), isOneOf(bookings.contactEmail)),
      ),
    )
    .execute()
}

async function announced({ store }: Uses, { registration, event }: RegistrationRecord, sessionId: string) {
  const [sent, [change]] = await store.read.batch([
    store.read
      .select({ sequence: announcedEntries.sequence, cancelled: announcedEntries.cancelled })
      .from(announcedEntries)
      .where(
        and(
          ...[eq(announcedEntries.registrationId, registration.id), eq(announcedEntries.sessionId, sessionId)],
          eq(announcedEntries.unsent, false),
        ),
      ),
    store.read
      .select({ sentAt: max(letters.sentAt) })
      .from(letters)
      .where(and(eq(letters.about, registration.id), eq(letters.kind, 'change'))),
  ])
  const sequences = sent.map(({ sequence }) => sequence)
  return {
    changeSentAt: change?.sentAt ?? null,
    sequences: sequences.length > 0 ? sequences : [event.sequence + registration.sequence],
    takenBack: sent.length > 0 && sent.every(({ cancelled }) => cancelled),
  }
}
