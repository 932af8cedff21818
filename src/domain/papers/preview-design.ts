import type { BadgeDesign } from '../../../templates/pdf/badge-design.ts'
import type { LabelSheet } from '../../../templates/pdf/label-sheets.ts'
import { printOptions } from '../../../templates/pdf/print-options.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { checkBadges } from './check-badges.ts'
import { previewBadges } from './preview-badges.ts'

/**
 * What a design makes of an event while it is being drawn, on a face of its own size: the badges that are hardest to print,
 * and who of the first two thousand would lose text. Throws Refusal `not-found`.
 */
export async function previewDesign(
  deps: Pick<Deps, 'store' | 'assets'>,
  actor: Actor,
  { eventId, design }: { eventId: string; design: BadgeDesign },
) {
  const print = { ...printOptions.parse({}), sheet: sheetOf(design) }
  const look = { eventId, print, designs: { usual: design } }
  const [previews, warnings] = await Promise.all([previewBadges(deps, actor, look), checkBadges(deps, actor, look)])
  return { previews, warnings }
}

export type DesignPreview = Awaited<ReturnType<typeof previewDesign>>

/** Paper that is just as large as the face. */
function sheetOf({ width, height }: BadgeDesign): LabelSheet {
  return {
    product: '',
    page: { width, height },
    label: { width, height, cornerRadius: 0 },
    ...{ columns: 1, rows: 1, first: { x: 0, y: 0 }, pitch: { x: width, y: height } },
  }
}
