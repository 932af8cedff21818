import { eq, sql } from 'drizzle-orm'
import { events } from '../../../db/schema/events.ts'
import { hosts } from '../../../db/schema/hosts.ts'
import { bookings, claims, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Language } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { sha256 } from '../../../lib/tokens.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'

/** A registration with all that stands around it. */
export type RegistrationRecord = {
  registration: typeof registrations.$inferSelect
  state: SeatState
  claim: { overCapacity: boolean; expiresAt: number | null }
  source: (typeof bookings.$inferSelect)['source']
  /** Who registered them and need not take part. */
  contact: { name: string; email: string } | null
  /** Of the contact's link, and the language of the contact's letters. */
  bookingGeneration: number
  bookingLanguage: Language
  /** Somebody objected to a change of the address, and the office has not decided: of the person, of who registered them. */
  onHold: boolean
  bookingOnHold: boolean
  /** The form alone corrects nothing any more. */
  correctionEnded: boolean
  event: typeof events.$inferSelect
  host: typeof hosts.$inferSelect
}

type Uses = Pick<Deps, 'store'>

/** By id, for letters and the office; undefined if there is none. */
export function readRegistration(deps: Uses, id: string): Promise<RegistrationRecord | undefined> {
  return readWhere(deps, eq(registrations.id, id))
}

/** The one with this id. Throws Refusal `not-found`. */
export async function registrationWith(deps: Uses, id: string): Promise<RegistrationRecord> {
  const record = await readRegistration(deps, id)
  if (!record) throw new Refusal('not-found')
  return record
}

/** By the token of the personal link; undefined for a wrong, old or erased one. */
export async function readByToken(deps: Uses, token: string): Promise<RegistrationRecord | undefined> {
  return readWhere(deps, eq(registrations.tokenHash, await sha256(token)))
}

async function readWhere({ store }: Uses, where: ReturnType<typeof eq>): Promise<RegistrationRecord | undefined> {
  const [row] = await store.read
    .select({
      registration: registrations,
      claim: { state: claims.state, overCapacity: claims.overCapacity, expiresAt: claims.expiresAt },
      source: bookings.source,
      contact: { name: bookings.contactName, email: bookings.contactEmail },
      onHold: isOnHold(sql`${registrations.id}`),
      bookingOnHold: isOnHold(sql`${bookings.id}`),
      correctionEndedAt: bookings.correctionEndedAt,
      bookingGeneration: bookings.linkGeneration,
      bookingLanguage: bookings.language,
      event: events,
      host: hosts,
    })
    .from(registrations)
    .innerJoin(claims, eq(claims.id, registrations.claimId))
    .innerJoin(bookings, eq(bookings.id, registrations.bookingId))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(hosts, eq(hosts.id, registrations.hostId))
    .where(where)
  if (!row) return undefined
  const { claim, contact, onHold, bookingOnHold, correctionEndedAt, ...rest } = row
  const { name, email } = contact
  return {
    ...rest,
    claim,
    onHold: onHold === 1,
    bookingOnHold: bookingOnHold === 1,
    correctionEnded: correctionEndedAt !== null,
    contact: name !== null && email !== null ? { name, email } : null,
    state: seatState(claim.state, row.registration.cancelledAt),
  }
}
