import { and, desc, eq, ne } from 'drizzle-orm'
import { printings } from '../../db/schema/papers.ts'
import { user } from '../../db/schema/sign-in.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../lib/refusal.ts'
import { badgeParts } from './badge-parts.ts'
import { type PrintingInput, printingInput } from './printing-input.ts'

/** More than an office looks back. */
const mostPrintings = 20

/** The last printings of an event, the newest first, each with who made it; null is the application itself. */
export function findPrintings({ store }: Pick<Deps, 'store'>, eventId: string) {
  return printed(store)
    .where(and(eq(printings.eventId, eventId), eq(printings.paper, 'badges')))
    .orderBy(desc(printings.printedAt))
    .limit(mostPrintings)
    .execute()
}

export type FoundPrinting = Awaited<ReturnType<typeof findPrintings>>[number]

export type Printing = FoundPrinting & { order: PrintingInput; parts: number }

/** One of them with how it is printed, and in how many parts it is fetched. Throws Refusal `not-found`. */
export async function readPrinting(
  { store }: Pick<Deps, 'store'>,
  { eventId, id }: { eventId: string; id: string },
): Promise<Printing> {
  const [row] = await printed(store).where(
    and(eq(printings.eventId, eventId), eq(printings.id, id), ne(printings.paper, 'unfinished')),
  )
  if (!row) throw new Refusal('not-found')
  return { ...row, order: printingInput.parse(row.options), parts: badgeParts(row.size) }
}

function printed(store: Deps['store']) {
  return store.read
    .select({
      id: printings.id,
      printedAt: printings.printedAt,
      by: user.name,
      size: printings.size,
      product: printings.product,
      options: printings.options,
      fetched: printings.fetched,
    })
    .from(printings)
    .leftJoin(user, eq(user.id, printings.printedBy))
}
