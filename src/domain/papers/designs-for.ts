import type { BadgeDesigns } from '../../../templates/pdf/badge-faces.ts'
import type { BadgeProps } from '../../../templates/pdf/badge-props.ts'
import { faceSize, type LabelSheet } from '../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import type { DesignScope } from '../../db/schema/papers.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { StoredDesign } from './find-designs.ts'

/** The designs by which badges are printed: one for all of them, or each person's own. An event without any prints the classic one. */
export function designsFor(
  { photos }: Pick<EventRecord, 'photos'>,
  designs: readonly StoredDesign[],
  { sheet, chosen = '' }: { sheet: LabelSheet; chosen?: string },
): BadgeDesigns {
  const one = designs.find(({ id }) => id === chosen)
  if (one) return { usual: one.design }
  const of = (scope: DesignScope) =>
    new Map(
      designs.flatMap(({ design, uses }) => uses.flatMap((use) => (use.scope === scope ? [[use.key, design]] : []))),
    )
  const usual =
    of('event').get('') ?? designs[0]?.design ?? starterDesign('classic', faceSize(sheet), { photo: photos })
  return { usual, ofRole: of('role'), ofCategory: of('category') }
}

/** The id of the design that the office chose for somebody; empty is the classic one of the application. */
export function assignedDesign(
  designs: readonly StoredDesign[],
  { roleKey, categoryId }: Pick<BadgeProps, 'roleKey' | 'categoryId'>,
): string {
  const of = (scope: DesignScope, key: string) =>
    designs.find(({ uses }) => uses.some((use) => use.scope === scope && use.key === key))?.id
  return of('role', roleKey) ?? of('category', categoryId) ?? of('event', '') ?? designs[0]?.id ?? ''
}
