import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { type BadgePreview, badgePreviews } from '../../../templates/pdf/badge-preview.ts'
import { registrations } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { findAttendees } from '../registrations/find-attendees.ts'
import { type AttendeeBadge, badgeEvent, badgesOf } from './badge-of.ts'
import type { BadgeLook } from './check-badges.ts'
import { inventedBadge } from './invented-badge.ts'
import { paperFonts } from './paper-fonts.ts'

export type PreviewedBadge = BadgePreview & { badge: AttendeeBadge }

/**
 * How a design prints what is hardest to print: the badges with the longest names, organisation and office of the event.
 * Each person once; as long as nobody is registered an invented one. Throws Refusal `not-found`.
 */
export async function previewBadges(
  deps: Pick<Deps, 'store' | 'assets'>,
  actor: Actor,
  { eventId, print, designs }: BadgeLook,
): Promise<PreviewedBadge[]> {
  const event = await readManagedEvent(deps, actor, eventId)
  const ids = await longestOf(deps, eventId)
  const badges: AttendeeBadge[] = ids.length === 0 ? [inventedBadge(event)] : []
  if (ids.length > 0) {
    const { attendees } = await findAttendees(deps, { eventId, ids }, { size: ids.length })
    for await (const badge of badgesOf(event, attendees)) badges.push(badge)
  }
  const paper = { designs, sheet: print.sheet, event: await badgeEvent(deps, event), fonts: await paperFonts(deps) }
  const previews = await badgePreviews(badges, paper)
  return badges.flatMap((badge, i) => (previews[i] ? [{ badge, ...previews[i] }] : []))
}

/** Ids of the registrations with the longest texts, in one round trip. */
async function longestOf({ store }: Pick<Deps, 'store'>, eventId: string): Promise<string[]> {
  const { firstName, lastName, organisation, office } = registrations
  const longest = (length: ReturnType<typeof sql>, most: number) =>
    store.read
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.eventId, eventId), isNull(registrations.cancelledAt)))
      .orderBy(desc(length), registrations.id)
      .limit(most)
  const found = await store.read.batch([
    longest(sql`length(${firstName} || ${lastName})`, 2),
    longest(sql`length(${organisation})`, 1),
    longest(sql`length(${office})`, 1),
  ])
  return [...new Set(found.flat().map(({ id }) => id))]
}
