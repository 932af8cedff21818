import { type BadgeWarning, badgeWarnings } from '../../../templates/pdf/badge-warnings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type AttendeeBadge, badgeEvent, badgesOf } from './badge-of.ts'
import { paperFonts } from './paper-fonts.ts'
import { type BadgeOrder, ordered, paperOf } from './print-badges.ts'

/** More than an office reads before it prints. */
const mostWarnings = 100

/**
 * Which registrations will lose text on their badges, and what: laid out exactly as it would be printed, without printing.
 * The first hundred of them. Throws Refusal `not-found`.
 */
export async function checkBadges(
  deps: Pick<Deps, 'store' | 'assets'>,
  actor: Actor,
  order: BadgeOrder,
): Promise<BadgeWarning<AttendeeBadge>[]> {
  const event = await readManagedEvent(deps, actor, order.eventId)
  const { print, designs } = paperOf(order)
  const paper = { designs, sheet: print.sheet, event: await badgeEvent(deps, event), fonts: await paperFonts(deps) }
  return firstWarnings(badgesOf(event, ordered(deps, order)), paper)
}

/** The first hundred badges that lose text. */
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
