import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockIn } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { note } from '../audit/note.ts'
import { findAttended } from '../checkin/find-attended.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import type { AttendeeFilter } from '../registrations/reading/attendee-places.ts'
import { everyAttendee } from '../registrations/reading/find-attendees.ts'
import { attendeeColumns } from './attendee-columns.ts'
import { attendeeRows } from './attendee-rows.ts'
import { type TableFormat, tableStream } from './table-stream.ts'

type Uses = Pick<Deps, 'store' | 'clock'>

/**
 * The list of attendees as a file that is read while it is sent, in German order, as the filter has it; that it was taken
 * stands in the audit trail. Throws Refusal `not-found`.
 */
export async function exportAttendees(
  deps: Uses,
  actor: Actor,
  { filter, format, language }: { filter: AttendeeFilter; format: TableFormat; language: Language },
): Promise<{ event: EventRecord; stream: ReadableStream<Uint8Array> }> {
  const event = await readManagedEvent(deps, actor, filter.eventId)
  const { id, hostId } = event
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    note(draft, actor, { hostId, eventId: id, at: now, verb: 'attendees.exported', about: id }),
  ])
  const columns = attendeeColumns(language)
  const rows = attendeeRows(everyAttendee(deps, filter), event, language, await findAttended(deps, id))
  const table = { name: inLanguage(event.title, language), columns, rows }
  return { event, stream: tableStream(table, { format, language, asOf: clockIn(now, event.zone) }) }
}
