import { sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { type PaperKind, printings } from '../../db/schema/papers.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { who } from '../audit/note.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { PrintingInput } from './printing-input.ts'
import { productOf } from './remembered-print.ts'

export type Paper = readonly [position: number, registrationId: string, fingerprint: Fingerprint]

type Printing = {
  id: string
  hostId: string
  eventId: string
  paper: PaperKind
  at: Instant
  order: PrintingInput
  papers: readonly Paper[]
}

/** The statements that keep a printing, and what stood on whose paper. One that is kept already stays as it is. */
export function keepPrinting(draft: Draft, actor: Actor, { papers, order, at, ...printing }: Printing): Statement[] {
  return [
    draft
      .insert(printings)
      .values({
        ...{ ...printing, printedAt: at, printedBy: who(actor).actorId },
        ...{ size: papers.length, product: productOf(order.print), options: order, fetched: [] },
      })
      .onConflictDoNothing(),
    ...keepPapers(draft, printing, papers),
  ]
}

/** A thousand rows a statement: one value each, whatever the number of people. */
function keepPapers(draft: Draft, of: { id: string; hostId: string; eventId: string }, papers: readonly Paper[]) {
  const statements: Statement[] = []
  for (let from = 0; from < papers.length; from += 1000) {
    const rows = JSON.stringify(papers.slice(from, from + 1000))
    statements.push(
      draft.run(sql`insert into printed_papers (host_id, event_id, printing_id, position, registration_id, fingerprint)
        select ${of.hostId}, ${of.eventId}, ${of.id}, value ->> 0, value ->> 1, value -> 2 from json_each(${rows})
        where true on conflict do nothing`),
    )
  }
  return statements
}
