import { sql } from 'drizzle-orm'
import { type BadgePreview, badgePreviews } from '../../../templates/pdf/badge-preview.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { findAttendees } from '../registrations/reading/find-attendees.ts'
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

/** Ids of the registrations with the longest texts: two names, an organisation, an office. */
async function longestOf({ store }: Pick<Deps, 'store'>, eventId: string): Promise<string[]> {
  const nextSlice = timeSlices()
  const longest: Lengths[] = [none, none, none, none]
  let after = { sortKey: '', id: '' }
  for (;;) {
    const rows = await store.read.all<Lengths>(sql`
      select id, sort_key as sortKey, length(first_name || last_name) as name, length(organisation) as organisation,
        length(office) as office
      from registrations where event_id = ${eventId} and (sort_key, id) > (${after.sortKey}, ${after.id})
        and cancelled_at is null order by sort_key, id limit ${atOnce}`)
    for (const row of rows) {
      if (row.name > of(longest, 0).name) longest.splice(0, 2, row, of(longest, 0))
      else if (row.name > of(longest, 1).name) longest[1] = row
      if (row.organisation > of(longest, 2).organisation) longest[2] = row
      if (row.office > of(longest, 3).office) longest[3] = row
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) break
    after = last
    await nextSlice()
  }
  return [...new Set(longest.map(({ id }) => id))].filter(Boolean)
}

type Lengths = { id: string; sortKey: string; name: number; organisation: number; office: number }

const none: Lengths = { id: '', sortKey: '', name: -1, organisation: -1, office: -1 }
const of = (longest: readonly Lengths[], place: number) => longest[place] ?? none
const atOnce = 500
