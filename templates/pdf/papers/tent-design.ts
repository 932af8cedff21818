import { type BadgeDesign, badgeDesign, type WrittenDesign } from '../badge-design.ts'
import type { Size } from '../label-sheets.ts'

/**
 * What stands on both sides of a folded card: the name as large as it fits, office and organisation below it; on cards of
 * a certain size the logo above.
 */
export function tentDesign({ width, height }: Size, { logo }: { logo: boolean }): BadgeDesign {
  const margin = height * 0.1
  const letters = height / 105
  const row = (from: number, to: number) => ({
    x: margin,
    y: margin + (height - 2 * margin) * from,
    width: width - 2 * margin,
    height: (height - 2 * margin) * (to - from),
    align: 'centre' as const,
  })
  const size = (min: number, max: number) => ({ min, max: Math.max(min, max * letters) })
  const withLogo = logo && height > 60
  const front: WrittenDesign['front'] = [
    ...(withLogo ? [{ kind: 'logo', ...row(0, 0.15), align: 'right' } as const] : []),
    { kind: 'title', ...row(withLogo ? 0.17 : 0.08, withLogo ? 0.28 : 0.22), size: size(7, 28), anchor: 'bottom' },
    { kind: 'name', ...row(withLogo ? 0.3 : 0.25, 0.66), size: size(9, 84), weight: 'bold', withTitle: false },
    { kind: 'office', ...row(0.69, 0.82), size: size(6, 26), anchor: 'middle' },
    { kind: 'organisation', ...row(0.84, 1), size: size(6, 26), weight: 'bold', anchor: 'middle' },
  ]
  return badgeDesign.parse({ version: 1, width, height, front, back: 'same' })
}
