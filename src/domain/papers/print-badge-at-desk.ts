import { designOf } from '../../../templates/pdf/badge-faces.ts'
import { badgeSheets } from '../../../templates/pdf/badge-sheets.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import type { Desk } from '../checkin/desk.ts'
import { mustBeOpen } from '../checkin/desk-state.ts'
import { type EventRecord, readEvent } from '../events/read-event.ts'
import { type Attendee, findAttendees } from '../registrations/reading/find-attendees.ts'
import { badgeEvent, badgesOf } from './badge-of.ts'
import { designsFor } from './designs-for.ts'
import { findDesigns } from './find-designs.ts'
import { fingerprintOf } from './fingerprint.ts'
import { keepPrinting } from './keep-printing.ts'
import { paperFonts } from './paper-fonts.ts'
import type { PrintingInput } from './printing-input.ts'

/**
 * The badge of somebody who stands at the desk: a walk-in, a deputy, who lost theirs. It is a printing of its own, so that the
 * office knows that they have one; a rehearsal leaves none.
 * Throws Refusal `desk-closed`, `not-found` (of another event), `already-cancelled`.
 */
export async function printBadgeAtDesk(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'assets'>,
  desk: Desk,
  { registrationId, order }: { registrationId: string; order: PrintingInput },
): Promise<ReadableStream<Uint8Array>> {
  const { eventId, hostId, actor } = desk
  const now = deps.clock.now()
  mustBeOpen(desk, now)
  const [event, found, designs, fonts] = await Promise.all([
    readEvent(deps, { id: eventId }),
    findAttendees(deps, { eventId, ids: [registrationId] }, { size: 1 }),
    findDesigns(deps, eventId),
    paperFonts(deps),
  ])
  if (!event || found.attendees.length === 0) throw new Refusal('not-found')
  const badge = await badgeOf(event, found)
  if (!badge) throw new Refusal('already-cancelled')
  const print = printOptions.parse(order.print)
  const looks = designsFor(event, designs, { sheet: print.sheet })
  const heading = await badgeEvent(deps, event)
  const papers = [[1, badge.id, fingerprintOf(badge, designOf(looks, badge), { designs, event: heading })]] as const
  const printing = { id: deps.ids.next(), hostId, eventId, paper: 'badge-at-desk' as const, at: now, order, papers }
  await deps.store.write((draft) => [
    ...(desk.rehearsal ? [] : keepPrinting(draft, actor, printing)),
    note(draft, actor, { hostId, eventId, at: now, verb: 'badges.printed', about: registrationId }),
  ])
  return badgeSheets([badge], { print, designs: looks, event: heading, createdAt: now, fonts })
}

/** Undefined for whoever cancelled. */
async function badgeOf(event: EventRecord, { attendees }: { attendees: Attendee[] }) {
  for await (const badge of badgesOf(event, attendees)) return badge
  return undefined
}
