import type { Deps } from '../../deps.ts'
import type { Cell } from '../../formats/cell.ts'
import type { SheetColumn } from '../../formats/xlsx/sheet.ts'
import type { Actor } from '../../lib/actor.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { note } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { everyScan, listsThatCount } from './every-scan.ts'
import { scanCellWords } from './scan-cell-words.ts'
import { type TableFormat, tableStream } from './table-stream.ts'

type Uses = Pick<Deps, 'store' | 'clock'>

/**
 * Every single scan of an event as a file that is read while it is sent, day by day in the order of time and then session by
 * session; rehearsals are left out. That it was taken stands in the audit trail. Throws Refusal `not-found`.
 */
export async function exportScans(
  deps: Uses,
  actor: Actor,
  { eventId, format, language }: { eventId: string; format: TableFormat; language: Language },
): Promise<{ event: EventRecord; stream: ReadableStream<Uint8Array> }> {
  const event = await readManagedEvent(deps, actor, eventId)
  const { hostId } = event
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    note(draft, actor, { hostId, eventId, at: now, verb: 'scans.exported', about: eventId }),
  ])
  const columns = scanColumns(language)
  const table = { name: inLanguage(event.title, language), columns, rows: scanRows(deps, event, language) }
  return { event, stream: tableStream(table, { format, language, asOf: clockIn(now, event.zone) }) }
}

/** On paper: when, who, from where, at which desk, in or out, and what came of it. */
function scanColumns(language: Language): SheetColumn[] {
  const t = scanCellWords(language)
  const printed = [t.at, t.name, t.organisation, t.list, t.desk, t.direction, t.effect]
  return [...printed, t.kind, t.device, t.receivedAt, t.lastName, t.firstName, t.registration].map((title) => ({
    title,
    printed: title === t.effect,
  }))
}

async function* scanRows(deps: Uses, event: EventRecord, language: Language): AsyncGenerator<Cell[]> {
  const t = scanCellWords(language)
  const titles = new Map(event.programme.map(({ id, title }) => [id, inLanguage(title, language)]))
  /** Once the event is forgotten nobody knows when. */
  const moment = (at: Instant) => (at === 0 ? null : clockIn(at, event.zone))
  for (const { id, scope, key } of await listsThatCount(deps, event.id))
    for await (const scan of everyScan(deps, id))
      yield [
        moment(scan.at),
        fullName(scan),
        scan.organisation,
        scope === 'day' ? { date: key } : (titles.get(key) ?? ''),
        scan.desk || t.office,
        t[`direction_${scan.direction}`],
        t[`effect_${scan.effect}`],
        t[`kind_${scan.kind}`],
        scan.device,
        moment(scan.receivedAt),
        scan.lastName,
        scan.firstName,
        scan.registrationId,
      ]
}
