import type { events } from '../../db/schema/events.ts'
import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'

type Event = typeof events.$inferSelect
type Window = { opensAt: Instant | null; closesAt: Instant | null }

/** Per action the first instant that no longer counts. */
export type Deadlines = {
  register: Instant
  registerLate: Instant
  change: Instant
  cancel: Instant
  substitute: Instant
}

/**
 * The deadlines of an event, or of one of its categories. Between `register` and `registerLate` a registration is taken for
 * approval; both are the same without a grace period. What has no deadline of its own ends when the event begins.
 */
export function deadlinesOf(event: Event, category: Window = { opensAt: null, closesAt: null }): Deadlines {
  const register = category.closesAt ?? event.closesAt
  return {
    register,
    registerLate: Math.max(register, event.lateUntil ?? register),
    change: event.changeUntil ?? event.startsAt,
    cancel: event.cancelUntil ?? event.startsAt,
    substitute: event.substituteUntil ?? event.startsAt,
  }
}

/** The first instant at which nobody moves up from the waiting list any more, as the view `promotion_ends` has it. */
export function promotionEnds({ startsAt, promoteUntil }: Pick<Event, 'startsAt' | 'promoteUntil'>): Instant {
  return Math.min(startsAt, promoteUntil ?? startsAt)
}

/** The kind of letter that tells of a seat given by hand: once nobody moves up, that is what it does not say. */
export function letterOfSeat(event: Event, now: Instant): 'promotion' | 'confirmation' {
  return now < promotionEnds(event) ? 'promotion' : 'confirmation'
}

/** What a registration that is received at this instant meets. */
export function windowAt(
  event: Event,
  received: Instant,
  category: Window = { opensAt: null, closesAt: null },
): 'not-open-yet' | 'open' | 'late' | 'closed' {
  const { register, registerLate } = deadlinesOf(event, category)
  if (received < (category.opensAt ?? event.opensAt)) return 'not-open-yet'
  if (received < register) return 'open'
  return received < registerLate ? 'late' : 'closed'
}

const refusals = {
  change: 'too-late-to-change',
  cancel: 'too-late-to-cancel',
  substitute: 'too-late-to-substitute',
} as const

/**
 * Throws Refusal `cancelled-event`, `closed` once the event has begun, before that `too-late-to-…` after the deadline of the
 * action.
 */
export function inTime(event: Event, action: keyof typeof refusals, now: Instant): void {
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  if (now >= Math.max(event.startsAt, deadlinesOf(event)[action])) throw new Refusal('closed')
  if (now >= deadlinesOf(event)[action]) throw new Refusal(refusals[action])
}
