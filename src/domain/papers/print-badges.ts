import type { BadgeDesign } from '../../../templates/pdf/badge-design.ts'
import type { BadgeDesigns } from '../../../templates/pdf/badge-faces.ts'
import { badgeSheets } from '../../../templates/pdf/badge-sheets.ts'
import { faceSize } from '../../../templates/pdf/label-sheets.ts'
import { type PrintOptions, printOptions } from '../../../templates/pdf/print-options.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { worksAtDesk } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
import { type EventRecord, readEvent } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { everyAttendee } from '../registrations/find-attendees.ts'
import { badgeEvent, badgesOf } from './badge-of.ts'
import { paperFonts } from './paper-fonts.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'assets'>

export type BadgeOrder = {
  eventId: string
  /** Ids of registrations; none is everybody with a seat. */
  chosen: readonly string[]
  /** Left out: Avery L4785 from its first label, and the classic design. */
  print?: PrintOptions | undefined
  designs?: BadgeDesigns | undefined
  /** The so-manyth part of `badgesPerPart`, from 1; left out is all at once. */
  part?: number | undefined
}

/** What a Worker lays out within its memory and time in one request. */
export const badgesPerPart = 2000

/** In how many parts so many badges are downloaded. */
export function badgeParts(badges: number): number {
  return Math.max(1, Math.ceil(badges / badgesPerPart))
}

/**
 * Sheets of badges in German order, laid out while they are sent: of everybody who has a seat, or of those chosen, who may
 * also still be waiting. Whoever cancelled gets none. A check-in desk prints for those who stand before it. Throws Refusal
 * `not-found`.
 */
export async function printBadges(
  deps: Needs,
  actor: Actor,
  order: BadgeOrder,
): Promise<{ event: EventRecord; stream: ReadableStream<Uint8Array> }> {
  const { eventId } = order
  const event = await orderedFor(deps, actor, order)
  const fonts = await paperFonts(deps)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'badges.printed', about: eventId }),
  ])
  const paper = paperOf(order)
  const stream = badgeSheets(badgesOf(event, ordered(deps, order)), {
    ...paper,
    event: await badgeEvent(deps, event),
    createdAt: now,
    fonts,
  })
  return { event, stream }
}

async function orderedFor(deps: Needs, actor: Actor, { eventId, chosen }: BadgeOrder): Promise<EventRecord> {
  if (!worksAtDesk(actor, eventId) || chosen.length === 0) return readManagedEvent(deps, actor, eventId)
  const event = await readEvent(deps, { id: eventId })
  if (!event) throw new Refusal('not-found')
  return event
}

/** Sheet and designs of an order, with what is usual where nothing was chosen. */
export function paperOf({ print, designs }: Pick<BadgeOrder, 'print' | 'designs'>) {
  const chosen = print ?? printOptions.parse({})
  const usual = (): BadgeDesign => starterDesign('classic', faceSize(chosen.sheet))
  return { print: chosen, designs: designs ?? { usual: usual() } }
}

/** The attendees of an order, read a page at a time. */
export function ordered(deps: Pick<Deps, 'store'>, { eventId, chosen, part }: BadgeOrder) {
  const filter = chosen.length > 0 ? { eventId, ids: chosen } : { eventId, state: 'confirmed' as const }
  const slice = part === undefined ? {} : { skip: (part - 1) * badgesPerPart, most: badgesPerPart }
  return everyAttendee(deps, filter, slice)
}
