import type { events } from '../../db/schema/events.ts'
import type { categories } from '../../db/schema/seats.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Deadlines, deadlinesOf, windowAt } from './deadlines.ts'

/** Where an event stands for somebody who wants to register. `late`: registrations are still taken, for approval. */
export type RegistrationPhase = 'not-open-yet' | 'open' | 'late' | 'closed' | 'over' | 'cancelled'

type Category = typeof categories.$inferSelect
type Event = typeof events.$inferSelect & { categories?: readonly Category[] }

/**
 * The same comparison as in the batch: the deadline is the first instant too late. An event whose categories are open to
 * all is as open as the most open of them.
 */
export function registrationPhase(event: Event, now: Instant): RegistrationPhase {
  if (event.status === 'cancelled') return 'cancelled'
  if (now >= event.endsAt) return 'over'
  const forAll = openToAll(event)
  const phases = forAll.length > 0 ? forAll.map((category) => windowAt(event, now, category)) : [windowAt(event, now)]
  return (['open', 'late', 'not-open-yet'] as const).find((phase) => phases.includes(phase)) ?? 'closed'
}

/** The deadlines of an event for whoever has the most time: of its category that stays open longest, if any are open to all. */
export function lastDeadlines(event: Event): Deadlines {
  const all = openToAll(event).map((category) => deadlinesOf(event, category))
  const last = all.toSorted((a, b) => b.register - a.register)[0]
  return last ?? deadlinesOf(event)
}

function openToAll({ categories = [] }: Event): readonly Category[] {
  return categories.filter(({ access }) => access === 'open')
}

/** The categories that somebody may choose now: open to all, and within their window or its period of grace. */
export function categoriesToChoose<One extends Category>(event: Event & { categories: readonly One[] }, now: Instant) {
  return event.categories.filter(
    (category) => category.access === 'open' && ['open', 'late'].includes(windowAt(event, now, category)),
  )
}
