import type { BadgeDesigns } from '../../../templates/pdf/badge-faces.ts'
import { type BadgeWarning, badgeWarnings } from '../../../templates/pdf/badge-warnings.ts'
import type { PrintOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { everyAttendee } from '../registrations/reading/find-attendees.ts'
import { type AttendeeBadge, badgeEvent, badgesOf } from './badge-of.ts'
import { badgesPerPart } from './badge-parts.ts'
import { paperFonts } from './paper-fonts.ts'

/** More than an office can work off before it prints. */
const mostWarnings = 500

/** How badges are laid out: on which sheet, by which designs. */
export type BadgeLook = { eventId: string; print: PrintOptions; designs: BadgeDesigns }

/**
 * Who of the first two thousand with a seat will lose text on their badges, and what: laid out exactly as it would be printed,
 * without printing. The first five hundred of them. Throws Refusal `not-found`.
 */
export async function checkBadges(
  deps: Pick<Deps, 'store' | 'assets'>,
  actor: Actor,
  { eventId, print, designs }: BadgeLook,
): Promise<BadgeWarning<AttendeeBadge>[]> {
  const event = await readManagedEvent(deps, actor, eventId)
  const paper = { designs, sheet: print.sheet, event: await badgeEvent(deps, event), fonts: await paperFonts(deps) }
  const seated = everyAttendee(deps, { eventId, state: 'confirmed' }, badgesPerPart)
  return firstWarnings(badgesOf(event, seated), paper)
}

/** The first five hundred badges that lose text. */
export async function firstWarnings(
  badges: AsyncIterable<AttendeeBadge> | Iterable<AttendeeBadge>,
  paper: Parameters<typeof badgeWarnings>[1],
): Promise<BadgeWarning<AttendeeBadge>[]> {
  const found: BadgeWarning<AttendeeBadge>[] = []
  for await (const warning of badgeWarnings(badges, paper)) {
    found.push(warning)
    if (found.length === mostWarnings) break
  }
  return found
}
