import { symbolTooSmall } from '../../../templates/pdf/badge-warnings.ts'
import { labelsPerSheet } from '../../../templates/pdf/label-sheets.ts'
import type { PrintOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { badgeEvent, badgeHeading } from './badge-of.ts'
import { firstWarnings } from './check-badges.ts'
import { designsFor } from './designs-for.ts'
import { findDesigns } from './find-designs.ts'
import { findPrinted } from './find-printed.ts'
import { paperFonts } from './paper-fonts.ts'
import { previewBadges } from './preview-badges.ts'
import { printedBefore } from './printed-before.ts'
import type { PrintingInput } from './printing-input.ts'

type Asked = { eventId: string; chosen: readonly string[]; order: PrintingInput; print: PrintOptions }

/** What the office sees before it prints: how many badges on how many sheets, how they look, and who would lose what. Throws Refusal `not-found`. */
export async function preparePrinting(
  deps: Pick<Deps, 'store' | 'assets'>,
  actor: Actor,
  { eventId, chosen, order, print }: Asked,
) {
  const event = await readManagedEvent(deps, actor, eventId)
  const [designs, before] = await Promise.all([findDesigns(deps, eventId), printedBefore(deps, eventId)])
  const today = { designs, event: badgeHeading(event) }
  const badges = await findPrinted(deps, event, { chosen, order, before, today })
  const looks = designsFor(event, designs, { sheet: print.sheet, chosen: order.design })
  const paper = {
    designs: looks,
    sheet: print.sheet,
    event: await badgeEvent(deps, event),
    fonts: await paperFonts(deps),
  }
  const all = [looks.usual, ...(looks.ofRole?.values() ?? []), ...(looks.ofCategory?.values() ?? [])]
  return {
    badges: badges.length,
    sheets: badges.length === 0 ? 0 : Math.ceil((print.startAt - 1 + badges.length) / labelsPerSheet(print.sheet)),
    warnings: await firstWarnings(badges, paper),
    previews: await previewBadges(deps, actor, { eventId, print, designs: looks }),
    symbolTooSmall: all.some((design) => symbolTooSmall(design, print.sheet)),
  }
}

export type PreparedPrinting = Awaited<ReturnType<typeof preparePrinting>>
