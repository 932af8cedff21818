import { asc, eq, sql } from 'drizzle-orm'
import { events } from '../../../db/schema/events.ts'
import { hosts } from '../../../db/schema/hosts.ts'
import { bookings, claims, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { sha256 } from '../../../lib/tokens.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { type BookingForm, readBookingForm } from '../submitting/booking-form.ts'
import { type SeatState, seatState } from '../waiting/seat-state.ts'

/** A booking with everybody in it, as they stand now: whoever left is cancelled, a deputy follows whom they replace. */
export type BookingRecord = {
  booking: typeof bookings.$inferSelect
  /** Somebody objected to a change of its contact's address, and the office has not decided. */
  onHold: boolean
  /** Undefined if it is forgotten. */
  form: BookingForm | undefined
  event: typeof events.$inferSelect
  host: typeof hosts.$inferSelect
  people: { registration: typeof registrations.$inferSelect; state: SeatState; expiresAt: number | null }[]
}

type Uses = Pick<Deps, 'store'>

/** By id, for letters and the office; undefined if there is none. */
export function readBookingRecord(deps: Uses, id: string): Promise<BookingRecord | undefined> {
  return readWhere(deps, eq(bookings.id, id))
}

/** By the token of the contact's link; undefined for a wrong, old or erased one. */
export async function readBookingByToken(deps: Uses, token: string): Promise<BookingRecord | undefined> {
  return readWhere(deps, eq(bookings.tokenHash, await sha256(token)))
}

async function readWhere({ store }: Uses, where: ReturnType<typeof eq>): Promise<BookingRecord | undefined> {
  const [[found], people] = await store.read.batch([
    store.read
      .select({ booking: bookings, event: events, host: hosts, onHold: isOnHold(sql`${bookings.id}`) })
      .from(bookings)
      .innerJoin(events, eq(events.id, bookings.eventId))
      .innerJoin(hosts, eq(hosts.id, bookings.hostId))
      .where(where),
    store.read
      .select({ registration: registrations, claim: claims.state, expiresAt: claims.expiresAt })
      .from(bookings)
      .innerJoin(registrations, eq(registrations.bookingId, bookings.id))
      .innerJoin(claims, eq(claims.id, registrations.claimId))
      .where(where)
      .orderBy(asc(registrations.position), asc(sql`${registrations}.rowid`)),
  ])
  if (!found) return undefined
  return {
    ...found,
    onHold: found.onHold === 1,
    form: readBookingForm(found.booking.form, found.event.attendanceModes[0]),
    people: people.map(({ registration, claim, expiresAt }) => ({
      ...{ registration, expiresAt },
      state: seatState(claim, registration.cancelledAt),
    })),
  }
}
