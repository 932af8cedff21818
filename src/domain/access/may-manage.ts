import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'

/** Only staff of the host, and the house itself, run its events. Throws Refusal `forbidden`. */
export function mayManage(actor: Actor, hostId: string): void {
  if (actor.as === 'system') return
  if (actor.as === 'staff' && actor.hostIds.includes(hostId)) return
  throw new Refusal('forbidden')
}

/** The person of a registration, who registered them, staff of its host, and the house itself. Throws Refusal `forbidden`. */
export function mayChange(actor: Actor, registration: { id: string; hostId: string; bookingId: string }): void {
  if (actor.as === 'attendee' && actor.registrationId === registration.id) return
  if (actor.as === 'contact' && actor.bookingId === registration.bookingId) return
  mayManage(actor, registration.hostId)
}

/** The contact of a booking, staff of its host, and the house itself. Throws Refusal `forbidden`. */
export function mayChangeBooking(actor: Actor, booking: { id: string; hostId: string }): void {
  if (actor.as === 'contact' && actor.bookingId === booking.id) return
  mayManage(actor, booking.hostId)
}
