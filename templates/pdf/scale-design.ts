import type { BadgeDesign, BadgeElement } from './badge-design.ts'
import type { Side, Size } from './label-sheets.ts'

/**
 * The elements of a face in points, scaled from the design's own size to that of the label. Letters grow and shrink by the
 * smaller ratio, but the smallest size of a text stays: it is there for eyes. A symbol stays a square in its box.
 */
export function scaleDesign(design: BadgeDesign, face: Size, side: Side): BadgeElement[] {
  const found = side === 'back' && design.back !== 'same' ? design.back : design.front
  const [across, down] = [face.width / design.width, face.height / design.height]
  return found.map((part) => {
    const frame = {
      x: points(part.x * across),
      y: points(part.y * down),
      width: points(part.width * across),
      height: points(part.height * down),
    }
    if (!('size' in part)) return { ...part, ...frame }
    const { min, max } = part.size
    return { ...part, ...frame, size: { min, max: Math.max(min, max * Math.min(across, down)) } }
  })
}

/** Points in millimetres. */
export function points(millimetres: number): number {
  return (millimetres / 25.4) * 72
}
