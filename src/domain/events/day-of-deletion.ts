import { type Instant, monthsLater } from '../../lib/dates.ts'

type Ends = { endsAt: Instant; zone: string }

/** Calendar months after its end until an event is forgotten, unless the office sets another day. */
export const eventMonths = 3

/** Nobody has a reason to keep personal data for longer: ten years are the longest period of the law (§ 147 AO). */
const mostMonths = 120

export function usualDeletion({ endsAt, zone }: Ends): Instant {
  return monthsLater(endsAt, eventMonths, zone)
}

/** The last instant at which an event can be set to be forgotten. */
export function latestDeletion({ endsAt, zone }: Ends): Instant {
  return monthsLater(endsAt, mostMonths, zone)
}
