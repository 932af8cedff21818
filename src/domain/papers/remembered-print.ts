import { and, desc, eq, type SQL } from 'drizzle-orm'
import { isLabelSheetId } from '../../../templates/pdf/label-catalogue.ts'
import { printings } from '../../db/schema/papers.ts'
import type { Deps } from '../../deps.ts'
import { type PrintingInput, printingInput } from './printing-input.ts'

/**
 * How an event was printed last, and how the host printed last on a product: the offset belongs to its printer. What desks
 * print does not count, theirs is another.
 */
export async function rememberedPrint(
  { store }: Pick<Deps, 'store'>,
  { hostId, eventId, product }: { hostId: string; eventId: string; product?: string | undefined },
): Promise<{ ofEvent: PrintingInput | undefined; ofProduct: PrintingInput | undefined }> {
  const last = (of: SQL | undefined) =>
    store.read
      .select({ options: printings.options })
      .from(printings)
      .where(and(of, eq(printings.paper, 'badges')))
      .orderBy(desc(printings.printedAt))
      .limit(1)
  const [event, found] = await store.read.batch([
    last(eq(printings.eventId, eventId)),
    last(and(eq(printings.hostId, hostId), eq(printings.product, product ?? ''))),
  ])
  return { ofEvent: parsed(event[0]), ofProduct: parsed(found[0]) }
}

/** The id of a catalogued sheet, or the name of one of the office's own. */
export function productOf(print: unknown): string {
  const { sheet } = print as { sheet: string | { product: string } }
  return typeof sheet === 'string' && isLabelSheetId(sheet) ? sheet : typeof sheet === 'string' ? '' : sheet.product
}

function parsed(row: { options: unknown } | undefined): PrintingInput | undefined {
  return row && printingInput.safeParse(row.options).data
}
