import { type SQL, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { deleteRows, inSlices } from '../../db/in-slices.ts'
import { type PaperKind, printings } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { timeSlices } from '../../lib/time-slices.ts'
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

/** The statements that keep a printing of few, and what stood on whose paper. */
export function keepPrinting(draft: Draft, actor: Actor, printing: Printing): Statement[] {
  return [row(draft, actor, printing), keepPapers(draft, printing, printing.papers)]
}

/**
 * Keeps a printing some papers at a time, unfinished: nobody sees it, and no badge counts as printed by it, until a batch of the
 * caller makes it one of badges.
 */
export async function insertPrinting({ store }: Pick<Deps, 'store'>, actor: Actor, printing: Printing): Promise<void> {
  const { papers } = printing
  const nextSlice = timeSlices()
  await store.write((draft) => [row(draft, actor, { ...printing, paper: 'unfinished' })])
  for (let from = 0; from < papers.length; from += atOnce) {
    await store.write((draft) => [keepPapers(draft, printing, papers.slice(from, from + atOnce))])
    await nextSlice()
  }
}

/** Removes an unfinished printing some papers at a time. What is left of it if this breaks off is still seen by nobody. */
export async function dropPrinting(deps: Pick<Deps, 'store' | 'closing'>, id: string): Promise<void> {
  const unfinished = sql`id = ${id} and paper = 'unfinished'`
  await inSlices(deps, [deleteRows('printed_papers', sql`printing_id = ${id}`), deleteRows('printings', unfinished)])
}

/** An event that is being erased takes no papers any more. */
export function isRemembered(eventId: string): SQL {
  return sql`exists (select 1 from events e where e.id = ${eventId} and e.forgotten_at is null)`
}

const atOnce = 500

function row(draft: Draft, actor: Actor, { papers, order, at, ...printing }: Printing): Statement {
  return draft
    .insert(printings)
    .values({
      ...{ ...printing, printedAt: at, printedBy: who(actor).actorId },
      ...{ size: papers.length, product: productOf(order.print), options: order, fetched: [] },
    })
    .onConflictDoNothing()
}

/** One value, whatever the number of people. */
function keepPapers(
  draft: Draft,
  of: Pick<Printing, 'id' | 'hostId' | 'eventId'>,
  papers: readonly Paper[],
): Statement {
  return draft.run(sql`insert into printed_papers (host_id, event_id, printing_id, position, registration_id, fingerprint)
    select ${of.hostId}, ${of.eventId}, ${of.id}, value ->> 0, value ->> 1, value -> 2 from json_each(${JSON.stringify(papers)})
    where ${isRemembered(of.eventId)} on conflict do nothing`)
}
