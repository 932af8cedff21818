import { PdfDocument, type PdfFonts } from '../../src/formats/pdf/pdf-document.ts'
import { timeSlices } from '../../src/lib/time-slices.ts'
import { type BadgeDesign, smallestSymbol } from './badge-design.ts'
import { type BadgeDesigns, badgeFaces } from './badge-faces.ts'
import type { Loss } from './badge-marks.ts'
import type { BadgeEvent, BadgeProps } from './badge-props.ts'
import { faceSize, type LabelSheet } from './label-sheets.ts'
import { points, scaleDesign } from './scale-design.ts'

type WarningOptions = { designs: BadgeDesigns; sheet: LabelSheet; event: BadgeEvent; fonts: PdfFonts }

/** A badge that will not say all that was typed, with what it leaves out. */
export type BadgeWarning<Badge> = { badge: Badge; losses: Loss[] }

/** What the office should know before it prints: every badge that loses text or characters, laid out as it would be printed. */
export async function* badgeWarnings<Badge extends BadgeProps>(
  badges: AsyncIterable<Badge> | Iterable<Badge>,
  { designs, sheet, event, fonts }: WarningOptions,
): AsyncGenerator<BadgeWarning<Badge>> {
  const letters = new PdfDocument({ fonts, title: '', createdAt: 0, says: [event, designs] })
  const nextSlice = timeSlices()
  for (const _ of letters.readFonts()) await nextSlice()
  await letters.takeFaces()
  const facesOf = badgeFaces({ designs, sheet, event, letters })
  for await (const badge of letters.settable(badges)) {
    const { losses } = facesOf(badge)
    if (losses.length > 0) yield { badge, losses }
    await nextSlice()
  }
}

/** Whether the symbol of a design gets too small for the cameras of telephones on this sheet. */
export function symbolTooSmall(design: BadgeDesign, sheet: LabelSheet): boolean {
  const sides = ['front', 'back'] as const
  const parts = sides.flatMap((side) => scaleDesign(design, faceSize(sheet), side))
  return parts.some(
    ({ kind, width, height }) => kind === 'qr' && Math.min(width, height) < points(smallestSymbol) - 0.1,
  )
}
