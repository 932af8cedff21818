import type { claimStates, seatStates } from '../../../db/schema/registrations.ts'

export { seatStates } from '../../../db/schema/registrations.ts'
export type SeatState = (typeof seatStates)[number]

const words = {
  granted: 'confirmed',
  waiting: 'waiting',
  offered: 'offered',
  review: 'review',
  released: 'cancelled',
} as const

/** Whoever left a group is cancelled, though the group's claim goes on. */
export function seatState(claim: (typeof claimStates)[number], cancelledAt: number | null = null): SeatState {
  return cancelledAt === null ? words[claim] : 'cancelled'
}
