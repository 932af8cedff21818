import { and, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { announcedEntries } from '../../../db/schema/calendar.ts'
import { events } from '../../../db/schema/events.ts'
import { bookings, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { type RegistrationRecord, readRegistration } from '../../registrations/read-registration.ts'
import { sessionUid } from '../session-uid.ts'

/** Whose entry an answer is about: the registration, and the session if it is not the event's own entry. */
export type Answered = {
  record: RegistrationRecord
  sessionId: string | null
  /** The SEQUENCE that was sent last. */
  sequence: number
}

type Needs = Pick<Deps, 'store'>
type Question = { hostIds: readonly string[]; uid: string; addresses: readonly string[] }

/**
 * The entry with this UID at one of these hosts. The event's own is found by the registration; those of sessions, which are
 * derived, among what was sent to people with these addresses. Undefined if it is none of ours, or erased.
 */
export async function findAnswered(deps: Needs, question: Question): Promise<Answered | undefined> {
  const found = isUuid(question.uid) ? await own(deps, question) : undefined
  return found ?? (await ofSession(deps, question))
}

async function own(deps: Needs, { hostIds, uid }: Question): Promise<Answered | undefined> {
  const record = await readRegistration(deps, uid.toLowerCase())
  if (!record || !hostIds.includes(record.registration.hostId) || record.event.forgottenAt !== null) return undefined
  return { record, sessionId: null, sequence: await announcedSequence(deps, record, '') }
}

async function ofSession(deps: Needs, { hostIds, uid, addresses }: Question): Promise<Answered | undefined> {
  const sent = await deps.store.read
    .selectDistinct({ registrationId: announcedEntries.registrationId, sessionId: announcedEntries.sessionId })
    .from(announcedEntries)
    .where(
      and(
        sql`${announcedEntries.sessionId} <> ''`,
        inArray(announcedEntries.registrationId, held(deps, hostIds, addresses)),
      ),
    )
  for (const { registrationId, sessionId } of sent) {
    if ((await sessionUid(registrationId, sessionId)) !== uid.toLowerCase()) continue
    const record = await readRegistration(deps, registrationId)
    return record && { record, sessionId, sequence: await announcedSequence(deps, record, sessionId) }
  }
  return undefined
}

/** Registrations with one of these addresses, or booked by one of them. */
function held({ store }: Needs, hostIds: readonly string[], addresses: readonly string[]) {
  return store.read
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
    .where(
      and(
        inArray(registrations.hostId, [...hostIds]),
        isNull(events.forgottenAt),
        or(
          // By the index of one registration per person, whose key begins with the address.
          ...addresses.map((address) =>
            and(gte(registrations.personKey, `${address}|`), lt(registrations.personKey, `${address}}`)),
          ),
          inArray(sql`lower(${bookings.contactEmail})`, [...addresses]),
        ),
      ),
    )
}

async function announcedSequence(
  { store }: Needs,
  { registration, event }: RegistrationRecord,
  sessionId: string,
): Promise<number> {
  const [row] = await store.read
    .select({ sequence: sql<number | null>`max(${announcedEntries.sequence})` })
    .from(announcedEntries)
    .where(and(eq(announcedEntries.registrationId, registration.id), eq(announcedEntries.sessionId, sessionId)))
  return row?.sequence ?? event.sequence + registration.sequence
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
