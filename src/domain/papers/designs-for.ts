import type { BadgeDesigns } from '../../../templates/pdf/badge-faces.ts'
import { faceSize, type LabelSheet } from '../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import type { DesignScope } from '../../db/schema/papers.ts'
import type { StoredDesign } from './find-designs.ts'

/** The designs by which badges are printed: one for all of them, or each person's own. An event without any prints the classic one. */
export function designsFor(designs: readonly StoredDesign[], sheet: LabelSheet, chosen: string): BadgeDesigns {
  const one = designs.find(({ id }) => id === chosen)
  if (one) return { usual: one.design }
  const of = (scope: DesignScope) =>
    new Map(
      designs.flatMap(({ design, uses }) => uses.flatMap((use) => (use.scope === scope ? [[use.key, design]] : []))),
    )
  const usual = of('event').get('') ?? designs[0]?.design ?? starterDesign('classic', faceSize(sheet))
  return { usual, ofRole: of('role'), ofCategory: of('category') }
}
