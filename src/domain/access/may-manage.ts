import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'

/** Whether somebody runs the events of a host. To whoever does not, what is behind the sign-in is as unknown as nothing. */
export function manages(actor: Actor, hostId: string): boolean {
  return actor.as === 'system' || (actor.as === 'staff' && actor.hostIds.includes(hostId))
}

/** Who works at a desk of this event by its link may do there what staff do at any desk. */
export function worksAtDesk(actor: Actor, eventId: string): boolean {
  return actor.as === 'scanner' && actor.eventId === eventId
}

/** Only staff of the host, and the application itself, run its events. Throws Refusal `forbidden`. */
export function mayManage(actor: Actor, hostId: string): void {
  if (!manages(actor, hostId)) throw new Refusal('forbidden')
}

/** The person of a registration, who registered them, staff of its host, and the application itself. Throws Refusal `forbidden`. */
export function mayChange(actor: Actor, registration: { id: string; hostId: string; bookingId: string }): void {
  if (actor.as === 'attendee' && actor.registrationId === registration.id) return
  if (actor.as === 'contact' && actor.bookingId === registration.bookingId) return
  mayManage(actor, registration.hostId)
}

/** The contact of a booking, staff of its host, and the application itself. Throws Refusal `forbidden`. */
export function mayChangeBooking(actor: Actor, booking: { id: string; hostId: string }): void {
  if (actor.as === 'contact' && actor.bookingId === booking.id) return
  mayManage(actor, booking.hostId)
}
