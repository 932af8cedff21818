import type { Deps } from '../../deps.ts'
import type { EventRecord } from '../events/read-event.ts'
import { everyAttendee, findAttendees } from '../registrations/reading/find-attendees.ts'
import { type AttendeeBadge, badgeHeading, badgesOf } from './badge-of.ts'
import { findDesigns } from './find-designs.ts'
import { type BadgePart, changedParts } from './fingerprint.ts'
import { printedBefore } from './printed-before.ts'

export type ChangedSince = {
  /** How many people have a badge that was printed. */
  printed: number
  /** Who has a seat and no badge yet. */
  fresh: AttendeeBadge[]
  /** Whose badge says something that is no longer so, or who has another design by now. */
  changed: { badge: AttendeeBadge; parts: BadgePart[] }[]
  /** Who cancelled: their badges can be taken out of the box. */
  gone: { id: string; academicTitle: string; firstName: string; lastName: string; organisation: string }[]
}

/** What has changed since badges were printed last, each list in German order. Nothing was printed: everybody is new. */
export async function findChanged(deps: Pick<Deps, 'store'>, event: EventRecord): Promise<ChangedSince> {
  const [printed, designs] = await Promise.all([printedBefore(deps, event.id), findDesigns(deps, event.id)])
  const today = { designs, event: badgeHeading(event) }
  const found: ChangedSince = { printed: printed.size, fresh: [], changed: [], gone: [] }
  const seated = everyAttendee(deps, { eventId: event.id, state: 'confirmed' })
  const unseen = new Set(printed.keys())
  for await (const badge of badgesOf(event, seated)) {
    const before = printed.get(badge.id)
    const parts = before ? changedParts(before(), badge, today) : []
    unseen.delete(badge.id)
    if (!before) found.fresh.push(badge)
    else if (parts.length > 0) found.changed.push({ badge, parts })
  }
  found.gone = await cancelledAmong(deps, event.id, [...unseen])
  return found
}

/** Who is still waiting and was printed on purpose is not gone. */
async function cancelledAmong(deps: Pick<Deps, 'store'>, eventId: string, ids: readonly string[]) {
  const gone: ChangedSince['gone'] = []
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500)
    const { attendees } = await findAttendees(deps, { eventId, state: 'cancelled', ids: some }, { size: some.length })
    gone.push(...attendees)
  }
  return gone
}
