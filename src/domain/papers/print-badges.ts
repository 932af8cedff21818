import { badgeSheets } from '../../../templates/pdf/badge-sheets.ts'
import { labelSheets } from '../../../templates/pdf/label-sheets.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { inLanguage } from '../../lib/languages.ts'
import { note } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type Attendee, everyAttendee } from '../registrations/find-attendees.ts'
import { paperFonts } from './paper-fonts.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'assets'>

/**
 * Sheets of badges in German order, laid out while they are sent: of everybody who has a seat, or of those chosen, who may
 * also still be waiting. Whoever cancelled gets none. Throws Refusal `not-found`.
 */
export async function printBadges(
  deps: Needs,
  actor: Actor,
  { eventId, chosen }: { eventId: string; chosen: readonly string[] },
): Promise<{ event: EventRecord; stream: ReadableStream<Uint8Array> }> {
  const event = await readManagedEvent(deps, actor, eventId)
  const fonts = await paperFonts(deps)
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'badges.printed', about: eventId }),
  ])
  const filter = chosen.length > 0 ? { eventId, ids: chosen } : { eventId, state: 'confirmed' as const }
  const stream = badgeSheets(badges(everyAttendee(deps, filter)), {
    sheet: labelSheets.averyL4785,
    eventTitle: inLanguage(event.title, 'de'),
    createdAt: now,
    fonts,
  })
  return { event, stream }
}

async function* badges(attendees: AsyncIterable<Attendee>) {
  for await (const attendee of attendees) {
    if (attendee.state === 'cancelled') continue
    const { academicTitle, firstName, lastName, office, organisation, checkInCode: code } = attendee
    yield { academicTitle, firstName, lastName, office, organisation, code }
  }
}
