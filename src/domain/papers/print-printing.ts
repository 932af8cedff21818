import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { badgeSheets } from '../../../templates/pdf/badge-sheets.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import { printedPapers } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { type Attendee, attendeesPerPage, findAttendees } from '../registrations/reading/find-attendees.ts'
import { badgeEvent, badgesOf } from './badge-of.ts'
import { badgesPerPart } from './badge-parts.ts'
import { designsFor } from './designs-for.ts'
import { findDesigns } from './find-designs.ts'
import { readPrinting } from './find-printings.ts'
import { paperFonts } from './paper-fonts.ts'

/**
 * A part of a printing, from 1, as sheets of badges: who is on it was fixed when it was begun, what they are called is read
 * now. Whoever cancelled meanwhile is left out. Only the first part begins within a sheet. Throws Refusal `not-found`.
 */
export async function printPrinting(
  deps: Pick<Deps, 'store' | 'clock' | 'assets'>,
  actor: Actor,
  { eventId, id, part }: { eventId: string; id: string; part: number },
): Promise<{ event: EventRecord; stream: ReadableStream<Uint8Array> }> {
  const event = await readManagedEvent(deps, actor, eventId)
  const { order, parts } = await readPrinting(deps, { eventId, id })
  if (!Number.isInteger(part) || part < 1 || part > parts) throw new Refusal('not-found')
  const [designs, fonts] = await Promise.all([findDesigns(deps, eventId), paperFonts(deps)])
  const asked = printOptions.parse(order.print)
  const print = { ...asked, startAt: part === 1 ? asked.startAt : 1 }
  const now = deps.clock.now()
  await deps.store.write((draft) => [
    draft.run(sql`update printings set fetched = (select json_group_array(value) from
      (select value from json_each(fetched) union select ${part} order by 1)) where id = ${id}`),
    note(draft, actor, { hostId: event.hostId, eventId, at: now, verb: 'badges.printed', about: id }),
  ])
  const stream = badgeSheets(badgesOf(event, attendeesOf(deps, { eventId, id, part })), {
    ...{
      print,
      designs: designsFor(event, designs, { sheet: print.sheet, chosen: order.design }),
      fonts,
      createdAt: now,
    },
    event: await badgeEvent(deps, event),
  })
  return { event, stream }
}

/** A page of them at a time, in the order that was fixed. */
async function* attendeesOf(
  deps: Pick<Deps, 'store'>,
  { eventId, id, part }: { eventId: string; id: string; part: number },
): AsyncGenerator<Attendee> {
  const last = part * badgesPerPart
  for (let from = last - badgesPerPart; from < last; from += attendeesPerPage) {
    const rows = await deps.store.read
      .select({ id: printedPapers.registrationId })
      .from(printedPapers)
      .where(
        and(
          eq(printedPapers.printingId, id),
          gt(printedPapers.position, from),
          lte(printedPapers.position, Math.min(from + attendeesPerPage, last)),
        ),
      )
      .orderBy(asc(printedPapers.position))
    if (rows.length === 0) return
    const ids = rows.map((row) => row.id)
    const { attendees } = await findAttendees(deps, { eventId, ids }, { size: ids.length })
    const found = new Map(attendees.map((attendee) => [attendee.id, attendee]))
    yield* ids.flatMap((one) => found.get(one) ?? [])
  }
}
