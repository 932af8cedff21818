import type { PrintOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Desk } from '../checkin/desk.ts'
import { mustBeOpen } from '../checkin/desk-state.ts'
import { readRegistration } from '../registrations/read-registration.ts'
import { printBadges } from './print-badges.ts'

/**
 * The badge of somebody who stands at the desk: a walk-in, a deputy, who lost theirs.
 * Throws Refusal `desk-closed`, `not-found` (of another event), `already-cancelled`.
 */
export async function printBadgeAtDesk(
  deps: Pick<Deps, 'store' | 'clock' | 'assets'>,
  desk: Desk,
  { registrationId, print }: { registrationId: string; print: PrintOptions },
): Promise<ReadableStream<Uint8Array>> {
  mustBeOpen(desk, deps.clock.now())
  const record = await readRegistration(deps, registrationId)
  if (record?.event.id !== desk.eventId) throw new Refusal('not-found')
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  const order = { eventId: desk.eventId, chosen: [registrationId], print }
  const { stream } = await printBadges(deps, desk.actor, order)
  return stream
}
