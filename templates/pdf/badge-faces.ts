import type { BadgeDesign } from './badge-design.ts'
import { badgeLayout } from './badge-layout.ts'
import type { Block, Loss } from './badge-marks.ts'
import type { BadgeEvent, BadgeProps } from './badge-props.ts'
import type { Letters } from './badge-text.ts'
import { faceSize, type LabelSheet } from './label-sheets.ts'

/** The design of every badge, and those of roles and categories that have one of their own. */
export type BadgeDesigns = {
  usual: BadgeDesign
  ofRole?: ReadonlyMap<string, BadgeDesign> | undefined
  ofCategory?: ReadonlyMap<string, BadgeDesign> | undefined
}

/** A speaker is a speaker whatever target group they are in: the role comes first. */
export function designOf(designs: BadgeDesigns, badge: Pick<BadgeProps, 'roleKey' | 'categoryId'>): BadgeDesign {
  return designs.ofRole?.get(badge.roleKey) ?? designs.ofCategory?.get(badge.categoryId) ?? designs.usual
}

export type BadgeFaces = { front: readonly Block[]; back: readonly Block[]; losses: Loss[] }

type FacesOptions = { designs: BadgeDesigns; sheet: LabelSheet; event: BadgeEvent; letters: Letters }

/** Both faces of each badge, by its design. What is folded is seen from both sides: a design without a back repeats its front. */
export function badgeFaces(options: FacesOptions): (badge: BadgeProps) => BadgeFaces {
  const { designs } = options
  const known = new Map<BadgeDesign, (badge: BadgeProps) => BadgeFaces>()
  return (badge) => {
    const design = designOf(designs, badge)
    const draw = known.get(design) ?? bothFaces(design, options)
    known.set(design, draw)
    return draw(badge)
  }
}

function bothFaces(design: BadgeDesign, options: FacesOptions): (badge: BadgeProps) => BadgeFaces {
  const { sheet, event, letters } = options
  const layout = { design, face: faceSize(sheet), event, letters }
  const drawFront = badgeLayout({ ...layout, side: 'front' })
  const isSame = design.back === 'same' || (sheet.fold !== undefined && design.back.length === 0)
  const drawBack = isSame ? undefined : badgeLayout({ ...layout, side: 'back' })
  return (badge) => {
    const front = drawFront(badge)
    const back = drawBack ? drawBack(badge) : front
    const losses: Loss[] = []
    for (const block of front) losses.push(...block.losses)
    if (drawBack) for (const block of back) losses.push(...block.losses)
    return { front, back, losses }
  }
}
