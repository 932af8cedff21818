import type { claimStates } from '../../db/schema/registrations.ts'

/** Where a registration stands, in the words of the field. */
export const seatStates = ['confirmed', 'waiting', 'offered', 'review', 'cancelled'] as const
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
