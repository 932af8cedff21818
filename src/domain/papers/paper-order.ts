import type { PaperProps } from '../../../templates/pdf/papers/paper-document.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { AuditVerb } from '../../lib/audit-verbs.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { note } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { hostLogo } from './host-logo.ts'
import { paperFonts } from './paper-fonts.ts'

export type PaperNeeds = Pick<Deps, 'store' | 'clock' | 'assets'>

/** A paper of an event, asked for in the language in which it is to be printed. */
export type PaperOrder<Options> = { eventId: string; language: Language; options: Options }

/** The bytes are laid out while they are read. */
export type PrintedPaper = { event: EventRecord; stream: ReadableStream<Uint8Array> }

/** The event of a paper, for staff of its host; that it is printed stands in the audit trail. Throws Refusal `not-found`. */
export async function eventToPrint(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, verb, reason }: { eventId: string; verb: Extract<AuditVerb, `${string}.printed`>; reason?: string },
): Promise<EventRecord> {
  const event = await readManagedEvent(deps, actor, eventId)
  const { hostId } = event
  const at = deps.clock.now()
  await deps.store.write((draft) => [
    note(draft, actor, { hostId, eventId, at, verb, about: eventId, ...(reason && { reason }) }),
  ])
  return event
}

/** What every paper of an event says of it and of its host. */
export async function paperProps(deps: PaperNeeds, event: EventRecord, language: Language): Promise<PaperProps> {
  const { startsAt, endsAt, allDay, zone, host } = event
  const [fonts, logo] = await Promise.all([paperFonts(deps), hostLogo(deps, event)])
  return {
    language,
    event: {
      title: inLanguage(event.title, language),
      date: dateRange(startsAt, endsAt, allDay, zone, language),
      place: placeOf(event.venue),
    },
    host: { name: inLanguage(host.name, language), ...host.letterhead, logo },
    createdAt: deps.clock.now(),
    fonts,
  }
}

/** Where it is, the application above its address: "Haus der Landkreise", "Lennéstraße 11, 10785 Berlin". */
function placeOf({ name, street, postcode, city }: EventRecord['venue']): string {
  const address = [street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
  return [name, address].filter(Boolean).join('\n')
}
