import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'

/** Only staff of the host, and the house itself, run its events. Throws Refusal `forbidden`. */
export function mayManage(actor: Actor, hostId: string): void {
  if (actor.as === 'system') return
  if (actor.as === 'staff' && actor.hostIds.includes(hostId)) return
  throw new Refusal('forbidden')
}

/** The person of a registration, staff of its host, and the house itself may change it. Throws Refusal `forbidden`. */
export function mayChange(actor: Actor, registration: { id: string; hostId: string }): void {
  if (actor.as === 'attendee' && actor.registrationId === registration.id) return
  mayManage(actor, registration.hostId)
}
