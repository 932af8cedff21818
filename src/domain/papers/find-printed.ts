import type { Deps } from '../../deps.ts'
import { sortKey } from '../../lib/names.ts'
import { findAttended } from '../checkin/find-attended.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { AttendeeFilter } from '../registrations/reading/attendee-places.ts'
import { everyAttendee } from '../registrations/reading/find-attendees.ts'
import { type AttendeeBadge, badgesOf } from './badge-of.ts'
import { type BadgesToday, changedParts } from './fingerprint.ts'
import type { PrintedBefore } from './printed-before.ts'
import type { PrintingInput } from './printing-input.ts'

type Wanted = {
  chosen: readonly string[]
  order: Pick<PrintingInput, 'whom' | 'categoryId' | 'role' | 'absent' | 'order'>
  before: PrintedBefore
  today: BadgesToday
}

/** The badges that an order asks for, in its order; those of equal rank stay in German order of names. */
export async function findPrinted(
  deps: Pick<Deps, 'store'>,
  event: EventRecord,
  { chosen, order, before, today }: Wanted,
): Promise<AttendeeBadge[]> {
  const came = order.absent ? await findAttended(deps, event.id) : undefined
  const badges: AttendeeBadge[] = []
  for await (const badge of badgesOf(event, everyAttendee(deps, filterOf(event.id, chosen, order)))) {
    if (came?.has(badge.id)) continue
    const printed = before.get(badge.id)
    if (order.whom === 'changed' && printed && changedParts(printed(), badge, today).length === 0) continue
    badges.push(badge)
  }
  const rankOf = ranking(event, order.order)
  return rankOf
    ? badges
        .map((badge) => ({ badge, rank: rankOf(badge) }))
        .sort(byRank)
        .map(({ badge }) => badge)
    : badges
}

function filterOf(
  eventId: string,
  chosen: readonly string[],
  { whom, categoryId, role }: Wanted['order'],
): AttendeeFilter {
  if (whom === 'chosen') return { eventId, ids: chosen }
  return { eventId, state: 'confirmed', categoryId: categoryId || undefined, role: role || undefined }
}

function ranking(event: Pick<EventRecord, 'categories'>, order: PrintingInput['order']) {
  if (order === 'organisation') return ({ organisation }: AttendeeBadge) => sortKey(organisation)
  if (order !== 'category') return undefined
  const places = new Map(event.categories.map(({ id }, place) => [id, String(place).padStart(4, '0')]))
  return ({ categoryId }: AttendeeBadge) => places.get(categoryId) ?? '9999'
}

type Ranked = { rank: string }
const byRank = (a: Ranked, b: Ranked) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)
