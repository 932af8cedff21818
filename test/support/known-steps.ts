import type { Wish } from './greedy-seats.ts'
import type { SeatingHistory, SeatingStep } from './seating-steps.ts'

/** Steps as one tells them, for histories that chance meets too seldom. */
export const wish = (...sessions: number[]): Wish => ({ category: 0, organisation: 0, sessions })
export const come = (...wishes: Wish[]): SeatingStep => ({ do: 'register', wishes, together: false, contact: false })
export const comeTogether = (...wishes: Wish[]): SeatingStep => ({
  do: 'register',
  wishes,
  together: true,
  contact: false,
})
export const cancel = (nr: number): SeatingStep => ({ do: 'cancel', nr })
export const mode = (mode: 'automatic' | 'offered' | 'paused'): SeatingStep => ({ do: 'mode', mode })

export const event = (seats: number, steps: SeatingStep[], more: Partial<SeatingHistory> = {}): SeatingHistory => ({
  ...{ event: seats, categories: [null, null], sessions: [1, null], rule: null, approval: false, steps },
  ...more,
})
