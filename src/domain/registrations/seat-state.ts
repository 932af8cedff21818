import type { claimStates } from '../../db/schema/registrations.ts'

/** Where a registration stands, in the words of the field. */
export type SeatState = 'confirmed' | 'waiting' | 'cancelled'

export function seatState(claim: (typeof claimStates)[number]): SeatState {
  return claim === 'granted' ? 'confirmed' : claim === 'waiting' ? 'waiting' : 'cancelled'
}
